import { capWeights, type Weights } from './cap-weights'
import { type NoFigure, none } from './result'

/**
 * Weights that undo sampling: 1 / rate, for the rate with which each answer's person was asked (`sampling.rate` of the document, times a
 * cap per person if there is one), cut down to five times their median (D. G. Horvitz & D. J. Thompson, JASA 47, 1952).
 *
 * A rate outside 0 (excluded) … 1 gives `{ value: null, n, reason }`.
 * @example inclusionWeights([0.5, 0.25, 1]) // { weights: [2, 4, 1], capped: 0 }
 */
export function inclusionWeights(rates: readonly number[]): Weights | NoFigure {
  const bad = rates.find((rate) => !(rate > 0 && rate <= 1))
  if (bad !== undefined) return none(rates.length, `sampling rate ${bad}: a rate is above 0, at most 1`)
  return capWeights(rates.map((rate) => 1 / rate))
}
