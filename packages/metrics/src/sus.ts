import { mean } from './mean'
import { none, type Options, type Result } from './result'

/**
 * System Usability Scale, 0 … 100: the mean over people of 2.5·(Σ odd (x − 1) + Σ even (5 − x)), with Student's interval
 * (J. Brooke, 1996). Only of the ten items in their own words.
 *
 * Takes the ten answers (1 … 5) of each person. Another number of answers, an answer off the scale, and what `mean()` refuses give
 * `{ value: null, n, reason }`. Default level 0.95.
 * @example sus([[4, 2, 4, 1, 5, 2, 4, 2, 4, 1], [3, 3, 3, 3, 3, 3, 3, 3, 3, 3]]) // value 66.25, n 2
 */
export function sus(people: readonly (readonly number[])[], options: Options = {}): Result {
  const short = people.find((answers) => answers.length !== 10)
  if (short) return none(people.length, `${short.length} answers of a person: SUS has 10 items`)
  const bad = people.flat().find((x) => !(Number.isInteger(x) && x >= 1 && x <= 5))
  if (bad !== undefined) return none(people.length, `${bad} is not on the scale of 1 to 5`)
  // The first item is odd, and stands at 0.
  const scores = people.map((answers) => 2.5 * answers.reduce((sum, x, i) => sum + (i % 2 === 0 ? x - 1 : 5 - x), 0))
  return mean(scores, { ...options, min: 0, max: 100 })
}
