import { countFault } from './fault'
import { proportion } from './proportion'
import { none, type Options, type Result } from './result'

/** Answers to "How would you feel if you could no longer use …?". */
export interface PmfCounts {
  veryDisappointed: number
  somewhatDisappointed: number
  notDisappointed: number
  /** "N/A, I no longer use it": left out of the share. Default 0. */
  noLongerUse?: number
}

/**
 * Product-market fit (Sean Ellis) in percent: those who would be very disappointed, of all who still use it, with Wilson's interval.
 * 40 % is a pattern that somebody saw, not a law. `n` leaves out who no longer uses it.
 *
 * Bad counts and a bad level give `{ value: null, n, reason }`. Default level 0.95.
 * @example pmf({ veryDisappointed: 16, somewhatDisappointed: 14, notDisappointed: 10, noLongerUse: 5 }) // value 40, lo 26.35, hi 55.40, n 40
 */
export function pmf(counts: PmfCounts, options: Options = {}): Result {
  const { veryDisappointed, somewhatDisappointed, notDisappointed, noLongerUse = 0 } = counts
  const fault = countFault({ veryDisappointed, somewhatDisappointed, notDisappointed, noLongerUse })
  if (fault) return none(0, fault)
  return proportion(veryDisappointed, veryDisappointed + somewhatDisappointed + notDisappointed, options)
}
