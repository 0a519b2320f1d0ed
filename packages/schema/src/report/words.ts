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

/** `GET /v1/report/words` */
export interface Words {
  /** Texts that may be shown, before the filters of topic and score. */
  n: number
  heldBack: number
  topics: readonly TopicShare[]
  /** The newest first. */
  verbatims: readonly Verbatim[]
  /** Texts that the filters of topic and score leave, those beyond the first 200 included. */
  found: number
}
