import { levelFault } from './fault'
import type { MeanOptions } from './mean'
import { defaultLevel, type Figure, figure, type NoFigure, none } from './result'
import { studentCritical, studentTwoSided } from './student'
import { type Summary, summarise } from './summary'

/** A difference of two means, its interval, and the test of "there is none". */
export interface MeanDifferenceFigure extends Figure {
  /** Test statistic, Student's t with `df` degrees of freedom if there is no difference. */
  t: number
  /** Degrees of freedom, seldom whole. */
  df: number
  /** Two-sided p-value. */
  p: number
}

export type MeanDifference = MeanDifferenceFigure | NoFigure

/**
 * `a` − `b` of two means from different people, in the unit of the answers, with Welch's interval and test, which do not suppose
 * that both groups spread alike (B. L. Welch, Biometrika 34, 1947).
 *
 * `min` and `max` are the ends of the scale of the answers; the interval is clamped to what two means on it can differ by. One
 * answer on a side, or no spread on either side, give `{ value: null, n, reason }`, as does what `mean()` refuses. Not for the
 * same people asked twice: see `pairedGap()`. Default level 0.95.
 * @example meanDifference({ n: 20, mean: 5.5, sd: 1.2 }, { n: 30, mean: 4.8, sd: 1.5 }, { min: 1, max: 7 }) // value 0.7, lo -0.07, hi 1.47
 */
export function meanDifference(
  a: Summary | readonly number[],
  b: Summary | readonly number[],
  options: MeanOptions = {},
): MeanDifference {
  const { level = defaultLevel, min = -Number.MAX_VALUE / 2, max = Number.MAX_VALUE / 2 } = options
  const fault = levelFault(level)
  if (fault) return none(0, fault)
  const [first, second] = [summarise(a, options), summarise(b, options)]
  if ('reason' in first) return first
  if ('reason' in second) return second
  const n = first.n + second.n
  if (first.n === 1 || second.n === 1) return none(n, 'one answer on a side: a spread needs two')
  const [x, y] = [first.sd ** 2 / first.n, second.sd ** 2 / second.n]
  const error = Math.sqrt(x + y)
  if (error === 0) return none(n, 'all answers of a side are equal, on both sides: the interval is not defined')
  // As fractions of their sum, so that very small and very large spreads do not leave the range of numbers.
  const [u, v] = [x / (x + y), y / (x + y)]
  const df = 1 / (u ** 2 / (first.n - 1) + v ** 2 / (second.n - 1))
  const value = first.mean - second.mean
  const half = studentCritical(level, df) * error
  const t = value / error
  if (![df, t].every(Number.isFinite)) return none(n, 'numbers are too large to compute with')
  const result = figure(value, [value - half, value + half], [min - max, max - min], { n, method: 'welch-t', level })
  return result.value === null ? result : { ...result, t, df, p: studentTwoSided(t, df) }
}
