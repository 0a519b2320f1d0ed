import { levelFault } from './fault'
import { normalCritical } from './normal'
import { defaultLevel, type NoFigure, none, type Options } from './result'

export interface PrecisionOptions extends Options {
  /** Variance of one answer, coded 1, 0, −1: p + d − (p − d)². Default 1, the worst case: half promoters, half detractors. */
  variance?: number
}

export interface PowerOptions extends Options {
  /** Variance of one answer on either side, coded 1, 0, −1. Default 0.61, a usual one. */
  variance?: number
  /** Probability of seeing a difference that is there, from 0.5, below 1. Default 0.8. */
  power?: number
}

/** Answers that are needed (in each group, where there are two). */
export interface SampleSize {
  n: number
}

function fault(points: number, variance: number, level: number): string | null {
  if (!(points > 0 && points <= 200)) return `${points} points: a number above 0, at most 200, is needed`
  if (!(variance > 0 && variance <= 1)) return `variance is ${variance}: it is above 0, at most 1`
  return levelFault(level)
}

const whole = (n: number): SampleSize | NoFigure =>
  Number.isSafeInteger(Math.ceil(n))
    ? { n: Math.max(1, Math.ceil(n)) }
    : none(0, 'numbers are too large to compute with')

/**
 * How many answers an NPS needs to be known to ± `halfWidth` points: v·z²/m² − 3, from the adjusted Wald interval (J. Sauro & J. Lewis,
 * MeasuringU).
 *
 * Points outside 0 … 200, a variance outside 0 … 1 and a bad level give `{ value: null, n, reason }`. Default level 0.95.
 * @example npsSampleSize(10) // { n: 382 }
 */
export function npsSampleSize(halfWidth: number, options: PrecisionOptions = {}): SampleSize | NoFigure {
  const { level = defaultLevel, variance = 1 } = options
  const reason = fault(halfWidth, variance, level)
  return reason ? none(0, reason) : whole((variance * normalCritical(level) ** 2) / (halfWidth / 100) ** 2 - 3)
}

/**
 * How many answers each of two groups needs for a difference of `points` to be seen: 2v·(z₁ + z₂)²/d² − 3 (J. Sauro & J. Lewis,
 * MeasuringU), z₁ for the level, z₂ for the power.
 *
 * Points outside 0 … 200, a variance outside 0 … 1, a power outside 0.5 … 1 and a bad level give `{ value: null, n, reason }`.
 * Default level 0.95.
 * @example npsDifferenceSampleSize(10) // { n: 955 }
 */
export function npsDifferenceSampleSize(points: number, options: PowerOptions = {}): SampleSize | NoFigure {
  const { level = defaultLevel, variance = 0.61, power = 0.8 } = options
  const reason =
    fault(points, variance, level) ??
    (power >= 0.5 && power < 1 ? null : `power is ${power}: a fraction from 0.5, below 1, is needed`)
  if (reason) return none(0, reason)
  const z = normalCritical(level) + normalCritical(2 * power - 1)
  return whole((2 * variance * z ** 2) / (points / 100) ** 2 - 3)
}
