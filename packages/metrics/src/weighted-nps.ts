import { normalCritical } from './normal'
import { adjusted } from './nps'
import { defaultLevel, figure, none, type Options } from './result'
import { beside, type WeightedAnswer, type WeightedResult, weigh } from './weigh'

/**
 * Net Promoter Score of weighted answers (0 … 10), −100 … 100, with the adjusted Wald interval of `nps()` on Kish's effective number.
 *
 * Answers that are not whole numbers from 0 to 10, weights that are not above 0 and a bad level give `{ value: null, n, reason }`.
 * Default level 0.95.
 * @example weightedNps([{ value: 10, weight: 1 }, { value: 10, weight: 1 }, { value: 3, weight: 2 }]) // value 0, effectiveN 2.67, unweighted 33.33
 */
export function weightedNps(answers: readonly WeightedAnswer[], options: Options = {}): WeightedResult {
  const { level = defaultLevel } = options
  const bad = answers.find(({ value }) => !(Number.isInteger(value) && value >= 0 && value <= 10))
  if (bad) return none(answers.length, `${bad.value} is not on the scale of 0 to 10`)
  const all = weigh(answers, level)
  if ('reason' in all) return all
  const { n, effectiveN, share } = all
  const [p, d] = [share((value) => value >= 9), share((value) => value <= 6)]
  const passives = Math.max(0, 1 - p - d)
  const {
    n: adjustedN,
    score,
    variance,
  } = adjusted({
    promoters: p * effectiveN,
    passives: passives * effectiveN,
    detractors: d * effectiveN,
  })
  const half = normalCritical(level) * Math.sqrt(variance / adjustedN)
  const interval = [100 * (score - half), 100 * (score + half)] as const
  const count = (of: (value: number) => boolean) => answers.filter(({ value }) => of(value)).length
  const unweighted = (100 * (count((value) => value >= 9) - count((value) => value <= 6))) / n
  const result = figure(100 * (p - d), interval, [-100, 100], { n, method: 'adjusted-wald', level })
  return beside(result, effectiveN, unweighted)
}
