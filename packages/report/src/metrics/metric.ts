import type { Comparison, Distribution, Result } from '@earshot/metrics'

/** Neighbouring answers that are counted together. */
export interface Band {
  name: string
  from: number
  to: number
}

/** What the report needs to know of a metric to show and compare it. */
export interface Metric {
  /** Short, for a card: "NPS". */
  name: string
  /** What the number is, in a sentence's end: "promoters minus detractors". */
  meaning: string
  /** Ends of the fixed axis, in the unit of the value. */
  axis: readonly [min: number, max: number]
  /** Unit in words, for titles and table heads. */
  unit: string
  format(value: number): string
  /** Lowest and highest answer. */
  answers: readonly [min: number, max: number]
  /** What the lowest and the highest answer mean. */
  ends: readonly [low: string, high: string]
  bands: readonly Band[]
  /** The score of answers that were counted together. */
  figure(distribution: Distribution): Result
  /** Change from one period to another. */
  difference(now: Distribution, before: Distribution): Comparison['difference']
  /** A difference with its sign; default: as whole points. */
  formatDifference?(value: number): string
  /** What a difference is counted in, with a space before it, or nothing: " pp" for percentage points. */
  differenceUnit: string
}
