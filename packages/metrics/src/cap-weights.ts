import { weightsFault } from './effective-n'
import { quantile } from './quantile'
import { type NoFigure, none } from './result'

/** Weights in the order in which what they weigh was given. */
export interface Weights {
  weights: number[]
  /** How many were larger and have been cut down. */
  capped: number
}

/**
 * Cuts weights down to five times (`times`) their median, so that no few answers speak for all. `times` is 1 or more.
 *
 * Weights that are not above 0 and a bad `times` give `{ value: null, n, reason }`.
 * @example capWeights([1, 1, 1, 40]) // { weights: [1, 1, 1, 5], capped: 1 }
 */
export function capWeights(weights: readonly number[], times = 5): Weights | NoFigure {
  const fault = weightsFault(weights) ?? (times >= 1 ? null : `times is ${times}: a number of 1 or more is needed`)
  if (fault) return none(weights.length, fault)
  const cap =
    times *
    quantile(
      [...weights].sort((a, b) => a - b),
      0.5,
    )
  return {
    weights: weights.map((weight) => Math.min(weight, cap)),
    capped: weights.filter((weight) => weight > cap).length,
  }
}
