import { besides, type Gap, scaleFault } from './gap'
import { meanDifference } from './mean-difference'
import { none, type Options } from './result'

/**
 * How far the experience missed what was expected of it, where some people said what they expect and others what it was like:
 * experience − expectation on the scale of 1 to 7, so −6 … 6. Wider than `pairedGap()`, and mistaken if the two groups differ in more
 * than the moment of asking. `n` counts the answers of both sides.
 *
 * Welch's interval and test. Answers off the scale, a side with one answer, no spread on either side, and a bad level give
 * `{ value: null, n, reason }`. Default level 0.95.
 * @example unpairedGap([6, 5, 6, 7], [3, 4, 2]) // value -3, quadrant 'fix-it-fast'
 */
export function unpairedGap(
  expectations: readonly number[],
  experiences: readonly number[],
  options: Options = {},
): Gap {
  const fault = scaleFault([...expectations, ...experiences])
  if (fault) return none(expectations.length + experiences.length, fault)
  return besides(meanDifference(experiences, expectations, { ...options, min: 1, max: 7 }), expectations, experiences)
}
