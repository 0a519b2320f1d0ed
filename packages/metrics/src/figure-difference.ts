import { figure, none, type Result } from './result'

/**
 * `a` − `b` of any two figures of different people, in their unit, by their intervals alone: for standardised and weighted totals,
 * geometric means and others that have no difference of their own.
 *
 * lo = d − √((a − a.lo)² + (b.hi − b)²), and likewise hi (MOVER: G. Zou & A. Donner, Statistics in Medicine 27, 2008); of two shares it
 * is Newcombe's interval. Both must be of one level. A side without figure and different levels give `{ value: null, n, reason }`.
 * @example figureDifference(proportion(56, 70), proportion(48, 80)) // value 20, lo 5.24, hi 33.39
 */
export function figureDifference(a: Result, b: Result): Result {
  if (a.value === null) return a
  if (b.value === null) return b
  const n = a.n + b.n
  if (a.level !== b.level) return none(n, `levels ${a.level} and ${b.level}: the figures need one level`)
  const value = a.value - b.value
  const lo = value - Math.hypot(a.value - a.lo, b.hi - b.value)
  const hi = value + Math.hypot(a.hi - a.value, b.value - b.lo)
  const whole = [-Number.MAX_VALUE, Number.MAX_VALUE] as const
  return figure(value, [lo, hi], whole, { n, method: 'mover', level: a.level })
}
