/** One point of a trend. */
export interface TrendPoint {
  /** UTC day on which it begins. */
  from: string
  series: string
  n: number
  value: number | null
  lo: number | null
  hi: number | null
  /** Expected range if nothing changed: the control limits. */
  lowest: number | null
  highest: number | null
  /** `outside` the limits, or in a `run` of eight on one side of the centre. */
  signals: readonly ('outside' | 'run')[]
  /** Whether the last day of it is not over. */
  isOpen: boolean
}

/** `GET /v1/report/trend?survey=&question=` */
export interface Trend {
  survey: string
  question: string
  metric: string | null
  /** Days in a point, widened until each has about 30 answers. */
  bucketDays: number
  /** Same wording, scale and layout; never compared with each other. */
  series: readonly { name: string; centre: number | null; reason: string | null }[]
  points: readonly TrendPoint[]
  /** Answers left out since their period is too small, or would give a small one away. */
  heldBack: number
}
