import type { Weights } from './cap-weights'
import { countFault } from './fault'
import { type NoFigure, none } from './result'

/** A group of people: how many could have been asked, and how many answered. */
export interface WeightStratum {
  key: string
  /** Answers. */
  n: number
  /** People who were eligible. */
  eligible: number
}

/** Answers that a group needs to speak for its share of the eligible. */
const minAnswersPerStratum = 5

/** The weight in the middle when every answer brings its own. */
function medianOverAnswers(strata: readonly WeightStratum[], weights: readonly number[], n: number): number {
  const ascending = strata
    .map((own, index) => ({ count: own.n, weight: weights[index] ?? 1 }))
    .sort((a, b) => a.weight - b.weight)
  let passed = 0
  return ascending.find(({ count }) => (passed += count) >= n / 2)?.weight ?? 1
}

/**
 * Weights that let each group speak for its share of the eligible: w = (E_h/E)/(n_h/n) for every answer of group h (post-stratification;
 * L. Kish, Survey Sampling, 1965), cut down to five times their median over the answers.
 *
 * A group with eligible people and fewer than 5 answers, answers from a group without eligible people, bad counts and a key given twice
 * give `{ value: null, n, reason }`, since such a total would be guessed.
 * @example stratumWeights([{ key: 'phone', n: 20, eligible: 500 }, { key: 'desk', n: 80, eligible: 500 }]) // { weights: [2.5, 0.625], capped: 0 }
 */
export function stratumWeights(strata: readonly WeightStratum[]): Weights | NoFigure {
  const keys = new Set<string>()
  let [n, eligible] = [0, 0]
  for (const stratum of strata) {
    const { key } = stratum
    const fault = countFault({ [`n of ${key}`]: stratum.n, [`eligible of ${key}`]: stratum.eligible })
    if (fault) return none(0, fault)
    if (keys.has(key)) return none(0, `${key} is given twice`)
    keys.add(key)
    if (stratum.eligible === 0 && stratum.n > 0) return none(0, `${key} has answers, but nobody was eligible`)
    if (stratum.eligible > 0 && stratum.n < minAnswersPerStratum) {
      return none(0, `${key} has ${stratum.n} answers: a weight needs ${minAnswersPerStratum}`)
    }
    n += stratum.n
    eligible += stratum.eligible
  }
  if (n === 0) return none(0, 'no answers')
  const raw = strata.map((own) => (own.n ? own.eligible / eligible / (own.n / n) : 1))
  const cap = 5 * medianOverAnswers(strata, raw, n)
  return {
    weights: raw.map((weight) => Math.min(weight, cap)),
    capped: strata.reduce((sum, own, index) => sum + ((raw[index] ?? 0) > cap ? own.n : 0), 0),
  }
}
