import { countFault, levelFault } from './fault'
import { normalCritical } from './normal'
import { defaultLevel, figure, none, type Options, type Result } from './result'

/** Wilson's score interval as fractions: E. B. Wilson, Journal of the American Statistical Association 22 (1927). */
export function wilson(successes: number, n: number, level: number): readonly [lo: number, hi: number] {
  const z = normalCritical(level)
  const p = successes / n
  const width = 1 + (z * z) / n
  const centre = p + (z * z) / (2 * n)
  const half = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))
  return [(centre - half) / width, (centre + half) / width]
}

/**
 * A share in percent, 0 … 100, with Wilson's score interval, which never leaves the scale.
 *
 * Fractional or negative counts, more successes than `n`, and a bad level give `{ value: null, n, reason }`. Default level 0.95.
 * @example proportion(74, 107) // value 69.16, lo 59.87, hi 77.12, n 107
 */
export function proportion(successes: number, n: number, options: Options = {}): Result {
  const { level = defaultLevel } = options
  const fault = countFault({ successes, n }) ?? levelFault(level)
  if (fault) return none(0, fault)
  if (successes > n) return none(n, `${successes} successes of ${n}: there can't be more successes than answers`)
  if (n === 0) return none(0, 'no answers')
  const [lo, hi] = wilson(successes, n, level)
  return figure((100 * successes) / n, [100 * lo, 100 * hi], [0, 100], { n, method: 'wilson', level })
}
