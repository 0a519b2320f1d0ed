import { besides, type Gap, scaleFault } from './gap'
import { pairedDifference } from './paired-difference'
import { none, type Options } from './result'

/** Answers 1 … 7 of one person to both questions of a pair. */
export interface GapPair {
  /** Before: how easy will it be? */
  expectation: number
  /** After: how easy was it? */
  experience: number
}

/**
 * How far the experience missed what was expected of it, of people who answered both before and after: experience − expectation on the
 * scale of 1 to 7, so −6 … 6; below 0 it disappointed. `n` counts people.
 *
 * The interval and test are Student's of each person's own gap, with the quadrant that the two means fall in (W. Albert & E. Dixon, 2003).
 * Only people who got to the end are in it: show beside it how many did not. Answers off the scale, a single pair, gaps that are all
 * equal, and a bad level give `{ value: null, n, reason }`. Default level 0.95.
 * @example pairedGap([{ expectation: 6, experience: 3 }, { expectation: 5, experience: 4 }, { expectation: 6, experience: 2 }]) // value -2.67, quadrant 'fix-it-fast'
 */
export function pairedGap(pairs: readonly GapPair[], options: Options = {}): Gap {
  const [before, after] = [pairs.map(({ expectation }) => expectation), pairs.map(({ experience }) => experience)]
  const fault = scaleFault([...before, ...after])
  if (fault) return none(pairs.length, fault)
  const gaps = pairs.map(({ expectation, experience }) => experience - expectation)
  return besides(pairedDifference(gaps, { ...options, min: -6, max: 6 }), before, after)
}
