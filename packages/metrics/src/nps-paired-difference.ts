import type { MeanDifference } from './mean-difference'
import { pairedDifference } from './paired-difference'
import { none, type Options } from './result'

/** Answers 0 … 10 of one person, asked twice. */
export interface ScorePair {
  before: number
  after: number
}

const group = (score: number) => (score >= 9 ? 100 : score <= 6 ? -100 : 0)
const isScore = (score: number) => Number.isInteger(score) && score >= 0 && score <= 10

/**
 * Change of the NPS of the same people asked twice, after − before, in points, −200 … 200. `n` counts people.
 *
 * Each person moves by −200, −100, 0, 100 or 200; the interval and test are Student's of these moves. `npsDifference()` would be wrong
 * here: it takes the two samples for different people. Scores that are not whole numbers from 0 to 10, a single pair, moves that are all
 * equal, and a bad level give `{ value: null, n, reason }`. Default level 0.95.
 * @example npsPairedDifference([{ before: 6, after: 9 }, { before: 9, after: 10 }, { before: 7, after: 9 }]) // value 100
 */
export function npsPairedDifference(pairs: readonly ScorePair[], options: Options = {}): MeanDifference {
  const bad = pairs.flatMap(({ before, after }) => [before, after]).find((score) => !isScore(score))
  if (bad !== undefined) return none(pairs.length, `${bad} is not on the scale of 0 to 10`)
  const moves = pairs.map(({ before, after }) => group(after) - group(before))
  return pairedDifference(moves, { ...options, min: -200, max: 200 })
}
