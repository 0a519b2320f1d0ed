import { type NoFigure, none } from './result'

/** Why these can't be weights, or null. */
export function weightsFault(weights: readonly number[]): string | null {
  const bad = weights.find((weight) => !(weight > 0 && weight < Number.POSITIVE_INFINITY))
  return bad === undefined ? null : `weight ${bad}: a weight is a number above 0`
}

/** (Σw)²/Σw² of weights above 0, as shares of the largest so that no square leaves the range of numbers. */
export function kish(weights: readonly number[]): number {
  const largest = weights.reduce((most, weight) => Math.max(most, weight), 0)
  let [sum, squares] = [0, 0]
  for (const weight of weights) {
    sum += weight / largest
    squares += (weight / largest) ** 2
  }
  // Rounding must not make more answers of them than there are.
  return Math.min(weights.length, sum ** 2 / squares)
}

/**
 * As how many unweighted answers the weighted ones are worth: (Σw)²/Σw² (L. Kish, Survey Sampling, 1965). Between 1 and their number;
 * the more unequal the weights, the less.
 *
 * No weights, and weights that are not above 0, give `{ value: null, n, reason }`.
 * @example effectiveN([1, 1, 1, 3]) // { value: 3, n: 4 }
 */
export function effectiveN(weights: readonly number[]): { value: number; n: number } | NoFigure {
  const fault = weightsFault(weights) ?? (weights.length ? null : 'no answers')
  return fault ? none(weights.length, fault) : { value: kish(weights), n: weights.length }
}
