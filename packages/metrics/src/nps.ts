import { countFault, levelFault } from './fault'
import { normalCritical } from './normal'
import { defaultLevel, figure, none, type Options, type Result } from './result'

/** Answers to "How likely are you to recommend …", by group. */
export interface NpsCounts {
  /** Answers 9 and 10. */
  promoters: number
  /** Answers 7 and 8. */
  passives: number
  /** Answers 0 to 6. */
  detractors: number
}

/** Score (−1 … 1) and variance of one answer, after three answers, spread evenly, have been added: Rocks 2016. */
export function adjusted({ promoters, passives, detractors }: NpsCounts) {
  const n = promoters + passives + detractors + 3
  const p = (promoters + 0.75) / n
  const d = (detractors + 0.75) / n
  return { n, score: p - d, variance: p + d - (p - d) ** 2 }
}

/**
 * Net Promoter Score, −100 … 100: percentage of promoters minus percentage of detractors.
 *
 * The interval is the adjusted Wald interval of B. Rocks, "Interval Estimation for the 'Net Promoter Score'"
 * (The American Statistician, 2016): three answers are added, ¾ to promoters and to detractors; clamped to the scale. It keeps
 * what it promises from about eight answers on, where the plain one does not.
 *
 * Fractional, negative or missing counts and a bad level give `{ value: null, n, reason }`. Default level 0.95.
 * @example nps({ promoters: 30, passives: 20, detractors: 10 }) // value 33.33, lo 13.30, hi 50.19, n 60
 */
export function nps(counts: NpsCounts, options: Options = {}): Result {
  const { level = defaultLevel } = options
  const { promoters, passives, detractors } = counts
  const fault = countFault({ promoters, passives, detractors }) ?? levelFault(level)
  if (fault) return none(0, fault)
  const n = promoters + passives + detractors
  if (n === 0) return none(0, 'no answers')
  const { n: adjustedN, score, variance } = adjusted(counts)
  const half = normalCritical(level) * Math.sqrt(variance / adjustedN)
  const value = (100 * (promoters - detractors)) / n
  return figure(value, [100 * (score - half), 100 * (score + half)], [-100, 100], { n, method: 'adjusted-wald', level })
}
