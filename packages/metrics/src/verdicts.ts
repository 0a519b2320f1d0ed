import { type FalseDiscoveryOptions, falseDiscovery } from './false-discovery'
import { countFault } from './fault'
import { type Figure, type NoFigure, none } from './result'

/** What a comparison comes to; words for it are the report's. */
export type Verdict = 'higher' | 'lower' | 'no-detectable-change' | 'too-few-answers'

/** One comparison to be judged. */
export interface Comparison {
  /** `a` − `b`, from `npsDifference()`, `proportionDifference()` or `meanDifference()`. */
  difference: (Figure & { p: number }) | NoFigure
  /** Answers of the smaller side. */
  fewest: number
}

/** A verdict with the numbers it rests on. */
export interface Judged {
  /** `higher`: `a` is higher than `b`. */
  verdict: Verdict
  /** The difference and its interval, null where there are too few answers. */
  value: number | null
  lo: number | null
  hi: number | null
  /** p-value after adjustment for all comparisons judged together; null where there are too few answers. */
  adjustedP: number | null
  /** Why there is no number, or null. */
  reason: string | null
}

export interface VerdictOptions extends FalseDiscoveryOptions {
  /** Answers that each side needs. Default 30. */
  minAnswers?: number
}

/** Answers on each side from which a comparison is made. */
export const minAnswersToCompare = 30

/**
 * Judges comparisons that are read together: is `a` higher, lower, or can no change be seen?
 *
 * A difference counts if its interval leaves out 0 and it is believed among all others (see `falseDiscovery()`). "No detectable
 * change" is not "no change": the interval says what can't be ruled out. Sides with fewer than 30 answers are not compared and do not
 * count among the others. A bad option, count or p-value gives `{ value: null, n, reason }`, `n` being the number of comparisons.
 * @example
 * const difference = npsDifference({ promoters: 60, passives: 20, detractors: 20 }, { promoters: 30, passives: 30, detractors: 40 })
 * verdicts([{ difference, fewest: 100 }])[0].verdict // 'higher'
 */
export function verdicts(comparisons: readonly Comparison[], options: VerdictOptions = {}): Judged[] | NoFigure {
  const { minAnswers = minAnswersToCompare, ...rest } = options
  const fault = countFault({ minAnswers }) ?? comparisons.map(({ fewest }) => countFault({ fewest })).find((one) => one)
  if (fault) return none(comparisons.length, fault)
  const compared = comparisons.flatMap(({ fewest, difference }, index) =>
    fewest < minAnswers || difference.value === null ? [] : [{ index, ...difference }],
  )
  const bad = compared.find(({ value, lo, hi }) => ![value, lo, hi].every(Number.isFinite))
  if (bad)
    return none(comparisons.length, `comparison ${bad.index} is ${bad.value}, ${bad.lo} … ${bad.hi}: not numbers`)
  const found = falseDiscovery(
    compared.map(({ p }) => p),
    rest,
  )
  if ('reason' in found) return none(comparisons.length, found.reason)
  const judged = comparisons.map(({ difference, fewest }): Judged => {
    const reason =
      difference.value === null ? difference.reason : `${fewest} answers on a side: a comparison needs ${minAnswers}`
    return { verdict: 'too-few-answers', value: null, lo: null, hi: null, adjustedP: null, reason }
  })
  compared.forEach(({ index, value, lo, hi }, place) => {
    const isSeen = found.believed[place] === true && (lo > 0 || hi < 0)
    const verdict = isSeen ? (value > 0 ? 'higher' : 'lower') : 'no-detectable-change'
    judged[index] = { verdict, value, lo, hi, adjustedP: found.adjusted[place] ?? null, reason: null }
  })
  return judged
}
