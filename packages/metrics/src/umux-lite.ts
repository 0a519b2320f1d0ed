import { mean } from './mean'
import { none, type Options, type Result } from './result'

/** Agreement of one person with both items, 1 … `points`. */
export interface UmuxLiteAnswer {
  /** "… capabilities meet my requirements." */
  capabilities: number
  /** "… is easy to use." */
  ease: number
}

export interface UmuxLiteOptions extends Options {
  /** Points of the scale: 7, or 5 for UX-Lite. Default 7. They are different instruments: never pool their answers. */
  points?: 5 | 7
}

/**
 * Usability from two items, 0 … 100: the mean over people of 100·((x₁ − 1) + (x₂ − 1)) / (2·(points − 1)), with Student's interval
 * (J. Lewis, B. Utesch & D. Maher, CHI 2013).
 *
 * Answers that are not whole numbers on the scale, another number of points, and what `mean()` refuses give `{ value: null, n, reason }`.
 * Default level 0.95.
 * @example umuxLite([{ capabilities: 6, ease: 7 }, { capabilities: 5, ease: 5 }]) // value 79.17, n 2
 */
export function umuxLite(answers: readonly UmuxLiteAnswer[], options: UmuxLiteOptions = {}): Result {
  const { points = 7, ...rest } = options
  if (points !== 5 && points !== 7) {
    return none(answers.length, `a scale of ${String(points)} points: UMUX-Lite has 7, UX-Lite 5`)
  }
  const bad = answers
    .flatMap(({ capabilities, ease }) => [capabilities, ease])
    .find((x) => !(Number.isInteger(x) && x >= 1 && x <= points))
  if (bad !== undefined) return none(answers.length, `${bad} is not on the scale of 1 to ${points}`)
  const scores = answers.map(({ capabilities, ease }) => (100 * (capabilities + ease - 2)) / (2 * (points - 1)))
  return mean(scores, { ...rest, min: 0, max: 100 })
}
