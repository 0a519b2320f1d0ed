import type { Figure, NoFigure, Quadrant, Result, Verdict } from '@earshot/metrics'

/** `GET /v1/report/trend` */
export interface Trend {
  metric: string | null
  bucketDays: number
  series: readonly { name: string; centre: number | null; reason: string | null }[]
  points: readonly TrendPoint[]
  heldBack: number
}

export interface TrendPoint {
  /** UTC day on which it begins. */
  from: string
  series: string
  n: number
  value: number | null
  lo: number | null
  hi: number | null
  lowest: number | null
  highest: number | null
  signals: readonly ('outside' | 'run')[]
  isOpen: boolean
}

/** `GET /v1/report/words` */
export interface Words {
  n: number
  heldBack: number
  topics: readonly TopicShare[]
  verbatims: readonly Verbatim[]
  found: number
}

export interface TopicShare {
  topic: string
  title: string
  n: number
  share: Result
  verdict: Verdict
  change: number | null
}

export interface Verbatim {
  survey: string
  question: string
  text: string
  isMasked: boolean
  locale: string | null
  score: number | null
  metric: string | null
  band: 'low' | 'middle' | 'high' | null
  topics: readonly string[]
  week: string
}

/** `GET /v1/report/reasons` */
export interface Reasons {
  score: { question: string; metric: string } | null
  reasons: readonly Reason[]
}

export interface Reason {
  question: string
  kind: 'option' | 'topic'
  reason: string
  title: string | null
  share: Result
  with: Result
  without: Result
  difference: { value: number; lo: number; hi: number } | null
  verdict: Verdict
}

/** `GET /v1/report/gaps` */
export interface Gaps {
  pairs: readonly PairGap[]
  longestMs: number
}

export interface PairGap {
  pair: string
  touchpoint: string | null
  before: number
  both: number
  gap: (Figure & { expectation: number; experience: number; quadrant: Quadrant }) | NoFigure
  verdict: Verdict
  importance: Result
  completion: Result
  time: (Figure & { medianMs: number; excluded: number }) | NoFigure
  ease: Result
  heldBack: number
}

/** `GET /v1/report/leaving` */
export interface Leaving {
  stage: string
  left: Result
  churned: Result
  lastOfLeft: Result
  lastOfStayed: Result
  difference: { value: number; lo: number; hi: number } | null
  verdict: Verdict
  withinDays: number
  heldBack: number
}

/** `GET /v1/report/makeup` */
export interface Makeup {
  responses: number
  tests: number
  staff: number
  anonymous: number
  sampled: number
  eligibleEstimate: number
  newestAt: string | null
  wordings: readonly Part[]
  layouts: readonly Part[]
  languages: readonly Part[]
  devices: readonly Part[]
  sdks: readonly Part[]
}

export interface Part {
  name: string
  count: number
}

/** `GET /v1/report/values` */
export interface Values {
  values: Readonly<Record<string, readonly string[]>>
}

/** Parts of the report that have an address of their own, by their name in it. */
export interface Sections {
  trend: Trend
  words: Words
  reasons: Reasons
  gaps: Gaps
  leaving: Leaving
  makeup: Makeup
  values: Values
}

/** A field that has to be there: enough to tell one answer from another, and from an error page. */
const marks: { readonly [name in keyof Sections]: string } = {
  ...{ trend: 'points', words: 'verbatims', reasons: 'reasons', gaps: 'pairs', leaving: 'left', makeup: 'wordings' },
  values: 'values',
}

/**
 * The body of a section. Page and collector are of one version, so that only a wrong address has to be noticed.
 * @throws TypeError naming what is missing.
 */
export function parseSection<N extends keyof Sections>(name: N, body: unknown): Sections[N] {
  const mark = marks[name]
  if (typeof body !== 'object' || body === null || !(mark in body))
    throw new TypeError(`/${mark} is missing: allowed is an answer of v1/report/${name}`)
  return body as Sections[N]
}
