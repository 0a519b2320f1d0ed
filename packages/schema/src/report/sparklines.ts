/** One question of one version of a survey over time, small enough for a card. */
export interface Sparkline {
  survey: string
  version: number
  question: string
  /** Days in a point, as in the trend. */
  bucketDays: number
  /** Mean of the whole; null where there are too few points for limits. */
  centre: number | null
  points: readonly SparkPoint[]
}

export interface SparkPoint {
  /** UTC day on which it begins. */
  from: string
  n: number
  /** Null where the point is small or would give a small one away. */
  value: number | null
  /** Control limits. */
  lowest: number | null
  highest: number | null
  isSignal: boolean
}

/** `GET /v1/report/sparklines`: every score over the period, at most the last 52 weeks of it. */
export interface Sparklines {
  lines: readonly Sparkline[]
}
