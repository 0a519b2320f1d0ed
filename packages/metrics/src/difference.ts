import { normalCritical, twoSided } from './normal'
import { adjusted, type NpsCounts, nps } from './nps'
import { proportion } from './proportion'
import { defaultLevel, type Figure, figure, type NoFigure, type Options } from './result'

/** A difference, its interval, and the test of "there is none". */
export interface DifferenceFigure extends Figure {
  /** Test statistic, standard normal if there is no difference. */
  z: number
  /** Two-sided p-value. */
  p: number
}

export type Difference = DifferenceFigure | NoFigure

export interface ProportionCounts {
  successes: number
  n: number
}

/**
 * `a` − `b` of two NPS from different people, in points, −200 … 200.
 *
 * `value` is the difference of the two scores as shown; interval and test use both scores adjusted as in `nps()`
 * (J. Sauro & J. Lewis, MeasuringU, after Rocks 2016). Not for the same people asked twice.
 * An unusable side gives `{ value: null, n, reason }`. Default level 0.95.
 * @example npsDifference({ promoters: 30, passives: 20, detractors: 10 }, { promoters: 20, passives: 20, detractors: 20 }) // value 33.33
 */
export function npsDifference(a: NpsCounts, b: NpsCounts, options: Options = {}): Difference {
  const [first, second] = [nps(a, options), nps(b, options)]
  if (first.value === null) return first
  if (second.value === null) return second
  const { level = defaultLevel } = options
  const [x, y] = [adjusted(a), adjusted(b)]
  const difference = x.score - y.score
  const error = Math.sqrt(x.variance / x.n + y.variance / y.n)
  const half = normalCritical(level) * error
  const result = figure(
    first.value - second.value,
    [100 * (difference - half), 100 * (difference + half)],
    [-200, 200],
    { n: first.n + second.n, method: 'adjusted-wald', level },
  )
  const z = difference / error
  return result.value === null ? result : { ...result, z, p: twoSided(z) }
}

/**
 * `a` − `b` of two shares from different people, in percentage points, −100 … 100.
 *
 * The interval is Newcombe's (R. G. Newcombe, Statistics in Medicine 17, 1998, method 10); the test is the N − 1 two-proportion
 * test (I. Campbell, Statistics in Medicine 26, 2007). An unusable side gives `{ value: null, n, reason }`. Default level 0.95.
 * @example proportionDifference({ successes: 56, n: 70 }, { successes: 48, n: 80 }) // value 20, lo 5.24, hi 33.39
 */
export function proportionDifference(a: ProportionCounts, b: ProportionCounts, options: Options = {}): Difference {
  const [first, second] = [proportion(a.successes, a.n, options), proportion(b.successes, b.n, options)]
  if (first.value === null) return first
  if (second.value === null) return second
  const n = first.n + second.n
  const value = first.value - second.value
  const lo = value - Math.hypot(first.value - first.lo, second.hi - second.value)
  const hi = value + Math.hypot(first.hi - first.value, second.value - second.lo)
  const result = figure(value, [lo, hi], [-100, 100], { n, method: 'newcombe', level: first.level })
  const pooled = (a.successes + b.successes) / n
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / a.n + 1 / b.n) * (n / (n - 1)))
  // Everybody or nobody succeeded on both sides: there is nothing to tell apart.
  const z = error > 0 ? value / 100 / error : 0
  return result.value === null ? result : { ...result, z, p: twoSided(z) }
}
