import { type MeanOptions, mean } from './mean'
import { none, type Result } from './result'
import { type Distribution, faultOnScale } from './top-share'

/**
 * Mean of the answers on a scale of whole numbers `min` … `max`, with Student's interval clamped to it: the second figure of CSAT and
 * CES, and the first of ratings. Never call it "CSAT".
 *
 * Takes answer → count. An answer off the scale, a bad count, and what `mean()` refuses give `{ value: null, n, reason }`.
 * @example scaleMean({ 4: 10, 5: 20, 6: 10 }, { min: 1, max: 7 }) // value 5, lo 4.77, hi 5.23, n 40
 */
export function scaleMean(distribution: Distribution, options: MeanOptions & { min: number; max: number }): Result {
  const fault = faultOnScale(distribution, options.min, options.max)
  if (fault) return none(0, fault)
  const answers = Object.entries(distribution).map(([answer, count]) => ({ answer: Number(answer), count }))
  const n = answers.reduce((sum, { count }) => sum + count, 0)
  if (n === 0) return none(0, 'no answers')
  const value = answers.reduce((sum, { answer, count }) => sum + (count / n) * answer, 0)
  const variance = answers.reduce((sum, { answer, count }) => sum + (count / n) * (answer - value) ** 2, 0)
  // Rounding may leave the mean a little beyond an end that all answers are on.
  const within = Math.min(options.max, Math.max(options.min, value))
  return mean({ n, mean: within, sd: n > 1 ? Math.sqrt((variance * n) / (n - 1)) : 0 }, options)
}
