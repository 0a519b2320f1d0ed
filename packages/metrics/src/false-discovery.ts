import { type NoFigure, none } from './result'

export interface FalseDiscoveryOptions {
  /** How large a share of the differences believed may be mistaken, as a fraction above 0 and below 1. Default 0.1. */
  falseShare?: number
}

/** What to make of each p-value, in the order in which they were given. */
export interface FalseDiscovery {
  /** Whether to believe it. */
  believed: boolean[]
  /** Adjusted p-values: the smallest `falseShare` at which it would be believed. */
  adjusted: number[]
  falseShare: number
}

/** Why this can't be a share of false discoveries, or null. */
export const falseShareFault = (falseShare: number): string | null =>
  falseShare > 0 && falseShare < 1 ? null : `falseShare is ${falseShare}: a fraction above 0 and below 1 is needed`

/**
 * Which of many differences, shown together, to believe: of those believed, one in ten (`falseShare`) is mistaken on average.
 *
 * Takes their p-values. Without it, one in twenty of all groups compared seems to differ where none does. Step-up procedure of
 * Y. Benjamini & Y. Hochberg, Journal of the Royal Statistical Society B 57, 1995. A p-value outside 0 … 1 and a bad share give
 * `{ value: null, n, reason }`, `n` being the number of p-values.
 * @example falseDiscovery([0.01, 0.2, 0.03]).believed // [true, false, true]
 */
export function falseDiscovery(
  pValues: readonly number[],
  options: FalseDiscoveryOptions = {},
): FalseDiscovery | NoFigure {
  const { falseShare = 0.1 } = options
  const fault = falseShareFault(falseShare)
  if (fault) return none(pValues.length, fault)
  const bad = pValues.find((p) => !(p >= 0 && p <= 1))
  if (bad !== undefined) return none(pValues.length, `p-value ${bad} is not from 0 to 1`)
  const adjusted = new Array<number>(pValues.length)
  let least = 1
  // From the largest down: none may be adjusted to more than a larger one is.
  const descending = pValues.map((p, index) => ({ p, index })).sort((a, b) => b.p - a.p)
  descending.forEach(({ p, index }, place) => {
    least = Math.min(least, (p * pValues.length) / (pValues.length - place))
    adjusted[index] = least
  })
  return { believed: adjusted.map((p) => p <= falseShare), adjusted, falseShare }
}
