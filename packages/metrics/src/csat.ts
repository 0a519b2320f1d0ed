import type { Options, Result } from './result'
import { type Distribution, topShare } from './top-share'

/**
 * Customer satisfaction in percent: the share of answers 4 and 5 on the five-point scale, with Wilson's interval.
 *
 * Takes answer → count. An answer off the scale or a bad count gives `{ value: null, n, reason }`. Default level 0.95.
 * @example csat({ 1: 3, 2: 10, 3: 20, 4: 44, 5: 30 }) // value 69.16, lo 59.87, hi 77.12, n 107
 */
export const csat = (distribution: Distribution, options: Options = {}): Result => topShare(distribution, 4, 5, options)
