import { wilson } from './proportion'
import { defaultLevel, figure, none, type Options } from './result'
import { beside, type WeightedAnswer, type WeightedResult, weigh } from './weigh'

/**
 * A share of weighted answers (1: counts, 0: does not), 0 … 100, with Wilson's interval on Kish's effective number.
 *
 * Answers other than 0 and 1, weights that are not above 0 and a bad level give `{ value: null, n, reason }`. Default level 0.95.
 * @example weightedProportion([{ value: 1, weight: 3 }, { value: 0, weight: 1 }]) // value 75, effectiveN 1.6, unweighted 50
 */
export function weightedProportion(answers: readonly WeightedAnswer[], options: Options = {}): WeightedResult {
  const { level = defaultLevel } = options
  const bad = answers.find(({ value }) => value !== 0 && value !== 1)
  if (bad) return none(answers.length, `${bad.value} is neither 0 nor 1`)
  const all = weigh(answers, level)
  if ('reason' in all) return all
  const { n, effectiveN, share } = all
  const p = share((value) => value === 1)
  const [lo, hi] = wilson(p * effectiveN, effectiveN, level)
  const result = figure(100 * p, [100 * lo, 100 * hi], [0, 100], { n, method: 'wilson', level })
  return beside(result, effectiveN, (100 * answers.filter(({ value }) => value === 1).length) / n)
}
