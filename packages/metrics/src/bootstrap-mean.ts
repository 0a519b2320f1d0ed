import { levelFault } from './fault'
import type { MeanOptions } from './mean'
import { quantile } from './quantile'
import { random } from './random'
import { defaultLevel, figure, none, type Result } from './result'
import { summarise } from './summary'

export interface BootstrapOptions extends MeanOptions {
  /** Seed of the random numbers: a whole number. The same seed gives the same interval. Default 1. */
  seed?: number
  /** How many samples are drawn: a whole number from 100 to 100 000. Default 2000. */
  resamples?: number
}

const isWhole = (x: number, from: number, to: number) => Number.isSafeInteger(x) && x >= from && x <= to

/**
 * Mean with a percentile bootstrap interval, by person: for people who answered more than once, whose answers are not independent.
 *
 * Takes the answers of each person (a plain number: one answer). Persons are drawn with replacement, each with all of their answers,
 * and the interval is what the middle `level` of the means of such samples span (B. Efron & R. Tibshirani, An Introduction to the
 * Bootstrap, 1993, chapter 13). With answers coded 100, 0, −100 it serves an NPS, with 100 and 0 a share. `n` counts answers. With
 * few persons it is no better than `mean()`, rather worse: near the end of a scale, eight answers have an interval that holds the true
 * mean about 75 times in 100.
 *
 * Takes time in proportion to persons × resamples. One person, answers that are all equal, answers off the scale, a bad seed, number of
 * resamples or level give `{ value: null, n, reason }`. Default level 0.95.
 * @example bootstrapMean([7, 7, 6, 7, 5, 7, 7], { min: 1, max: 7 }) // value 6.57, lo 6, hi 7, n 7
 * @example bootstrapMean([[100, 100], [-100], [0, 100, 100]]) // value 50, n 6, of three persons
 */
export function bootstrapMean(people: readonly (number | readonly number[])[], options: BootstrapOptions = {}): Result {
  const { level = defaultLevel, min = -Number.MAX_VALUE, max = Number.MAX_VALUE, seed = 1, resamples = 2000 } = options
  const fault = levelFault(level)
  if (fault) return none(0, fault)
  if (!Number.isSafeInteger(seed)) return none(0, `seed is ${seed}: a seed is a whole number`)
  if (!isWhole(resamples, 100, 100_000)) {
    return none(0, `resamples is ${resamples}: a whole number from 100 to 100000 is needed`)
  }
  const answers = people.flat()
  const found = summarise(answers, options)
  if ('reason' in found) return found
  const persons = people.map((own) => (typeof own === 'number' ? [own] : own)).filter((own) => own.length > 0)
  if (persons.length < 2) return none(found.n, 'answers of one person: an interval needs two')
  if (answers.every((answer) => answer === answers[0])) {
    return none(found.n, 'all answers are equal: the interval is not defined')
  }
  const sums = Float64Array.from(persons, (own) => own.reduce((sum, answer) => sum + answer, 0))
  const counts = Float64Array.from(persons, (own) => own.length)
  const draw = random(seed)
  const means = Float64Array.from({ length: resamples }, () => {
    let [sum, count] = [0, 0]
    for (let drawn = 0; drawn < persons.length; drawn++) {
      const index = draw(persons.length)
      sum += sums[index] as number
      count += counts[index] as number
    }
    return sum / count
  }).sort()
  const interval = [quantile(means, (1 - level) / 2), quantile(means, (1 + level) / 2)] as const
  return figure(found.mean, interval, [min, max], { n: found.n, method: 'bootstrap', level })
}
