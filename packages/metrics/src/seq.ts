import type { Options, Result } from './result'
import { scaleMean } from './scale-mean'
import type { Distribution } from './top-share'

/**
 * Single Ease Question, 1 (very difficult) … 7 (very easy): the mean with Student's interval (J. Sauro & J. Dumas, CHI 2009).
 *
 * Takes answer → count; refuses what `scaleMean()` does.
 * @example seq({ 4: 10, 5: 20, 6: 10 }) // value 5, n 40
 */
export const seq = (distribution: Distribution, options: Options = {}): Result =>
  scaleMean(distribution, { ...options, min: 1, max: 7 })
