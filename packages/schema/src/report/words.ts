import type { ReportResult, ReportVerdict } from './figure'

/** Where a score stands: as detractors, passives and promoters do. */
export type ScoreBand = 'low' | 'middle' | 'high'

/** One thing that somebody wrote. Who, and on which day, is not told. */
export interface Verbatim {
  survey: string
  question: string
  /** Personal data are masked. */
  text: string
  isMasked: boolean
  locale: string | null
  /** Answer to the scored question of the same survey. */
  score: number | null
  metric: string | null
  band: ScoreBand | null
  topics: readonly string[]
  /** UTC day, a Monday, on which its week begins. */
  week: string
}

/** A topic among everybody who wrote something. */
export interface TopicShare {
  topic: string
  title: string
  n: number
  /** Percent of the texts. */
  share: ReportResult
  /** Against the first four fifths of the time, how the last fifth does. */
  verdict: ReportVerdict
  /** Percentage points, null where it is not compared. */
  change: number | null
}

/** A word that people with low scores use more than those with high ones, or less. */
export interface DistinctWord {
  word: string
  /** Two letters; each language is compared by itself. */
  language: string
  /** People with low scores who used it, and with high ones. */
  low: number
  high: number
  /** How far that sets them apart, in standard errors: above 0 where low scores use it more. */
  z: number
}

/** `GET /v1/report/words` */
export interface Words {
  /** Texts that may be shown, before the filters of topic and score. */
  n: number
  heldBack: number
  topics: readonly TopicShare[]
  /** Only what at least 5 people of one side said, and chance would rarely bring: |z| above 2. */
  distinctive: readonly DistinctWord[]
  /** The newest first. */
  verbatims: readonly Verbatim[]
  /** Texts that the filters of topic and score leave, those beyond the first 200 included. */
  found: number
}
