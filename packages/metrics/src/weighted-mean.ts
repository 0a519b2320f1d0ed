import type { MeanOptions } from './mean'
import { defaultLevel, figure, none } from './result'
import { studentCritical } from './student'
import { summarise } from './summary'
import { beside, type WeightedAnswer, type WeightedResult, weigh } from './weigh'

/**
 * Mean of weighted answers, in their unit, with Student's interval on Kish's effective number, clamped to the scale if one is given.
 *
 * Fewer than two effective answers, answers off the scale, weights that are not above 0 and a bad level give
 * `{ value: null, n, reason }`. Default level 0.95.
 * @example weightedMean([{ value: 2, weight: 1 }, { value: 6, weight: 3 }, { value: 4, weight: 2 }], { min: 1, max: 7 }) // value 4.67
 */
export function weightedMean(answers: readonly WeightedAnswer[], options: MeanOptions = {}): WeightedResult {
  const { level = defaultLevel, min = -Number.MAX_VALUE, max = Number.MAX_VALUE } = options
  const plain = summarise(
    answers.map(({ value }) => value),
    options,
  )
  if ('reason' in plain) return plain
  const all = weigh(answers, level)
  if ('reason' in all) return all
  const { n, effectiveN, mean } = all
  if (effectiveN < 2) return none(n, `as good as ${effectiveN.toFixed(1)} unweighted answers: an interval needs 2`)
  const value = mean((own) => own)
  const spread = Math.sqrt(mean((own) => (own - value) ** 2) / (effectiveN - 1))
  const half = studentCritical(level, effectiveN - 1) * spread
  const result = figure(value, [value - half, value + half], [min, max], { n, method: 'student-t', level })
  return beside(result, effectiveN, plain.mean)
}
