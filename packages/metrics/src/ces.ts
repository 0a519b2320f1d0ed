import { none, type Options, type Result } from './result'
import { type Distribution, topShare } from './top-share'

export interface CesOptions extends Options {
  /** Points of the scale, 7 or 5. Default 7. They are different instruments: never pool their answers. */
  points?: 5 | 7
}

/**
 * Customer effort score in percent: the share who agree that it was easy, 5 to 7 of 7 (4 to 5 of 5), with Wilson's interval.
 *
 * Takes answer → count. An answer off the scale, a bad count or another number of points gives `{ value: null, n, reason }`.
 * Default level 0.95.
 * @example ces({ 3: 2, 5: 4, 6: 10, 7: 4 }) // value 90, n 20
 * @example ces({ 2: 5, 4: 10, 5: 5 }, { points: 5 }) // value 75, n 20
 */
export function ces(distribution: Distribution, options: CesOptions = {}): Result {
  const { points = 7, ...rest } = options
  if (points !== 5 && points !== 7) return none(0, `a scale of ${String(points)} points: CES has 5 or 7`)
  return topShare(distribution, points === 7 ? 5 : 4, points, rest)
}
