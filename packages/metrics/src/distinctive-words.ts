/** A word with how often two groups used it, and how far that sets them apart. */
export interface DistinctiveWord {
  word: string
  first: number
  second: number
  /** Difference of the log-odds, above 0 where the first group uses it more. */
  delta: number
  /** `delta` in its standard errors. */
  z: number
}

export interface DistinctiveOptions {
  /** Words that the prior is worth; the more, the more evidence a word needs. Default 100. */
  priorWords?: number
}

const PRIOR_WORDS = 100

type Counts = Readonly<Record<string, number>>

const isCount = (n: unknown): n is number => Number.isSafeInteger(n) && (n as number) >= 0
const sum = (counts: Counts) => Object.values(counts).reduce((all, n) => all + n, 0)
const countOf = (counts: Counts, word: string) => (Object.hasOwn(counts, word) ? (counts[word] ?? 0) : 0)

/**
 * Words that one group uses more than another, those that set them apart most first.
 *
 * Log-odds with an informative Dirichlet prior: α of a word is its share of all words times `priorWords`;
 * δ = log((y₁ + α)/(n₁ + α₀ − y₁ − α)) − log((y₂ + α)/(n₂ + α₀ − y₂ − α)), z = δ/√(1/(y₁ + α) + 1/(y₂ + α)) (B. Monroe, M. Colaresi &
 * K. Quinn, Political Analysis 16, 2008). Rare words do not win by chance, as they do by plain ratios; z is meant for
 * words that are a small part of all. A word that is all there is says nothing. Counts that are no whole numbers from 0 give no words.
 *
 * @param first Word → times, of the first group.
 * @param second The same of the second.
 * @example distinctiveWords({ late: 12, tea: 20 }, { late: 2, tea: 40 })[1] // { word: 'late', first: 12, second: 2, delta: 0.57, z: 2.02 }
 */
export function distinctiveWords(
  first: Counts,
  second: Counts,
  { priorWords = PRIOR_WORDS }: DistinctiveOptions = {},
): DistinctiveWord[] {
  if (!(Number.isFinite(priorWords) && priorWords > 0)) return []
  if (![...Object.values(first), ...Object.values(second)].every(isCount)) return []
  const [n1, n2] = [sum(first), sum(second)]
  const all = n1 + n2
  return [...new Set([...Object.keys(first), ...Object.keys(second)])]
    .flatMap((word): DistinctiveWord[] => {
      const [y1, y2] = [countOf(first, word), countOf(second, word)]
      const prior = (priorWords * (y1 + y2)) / all
      const rest = (y: number, n: number) => n + priorWords - y - prior
      if (y1 + y2 === 0 || rest(y1, n1) <= 0 || rest(y2, n2) <= 0) return []
      const delta = Math.log((y1 + prior) / rest(y1, n1)) - Math.log((y2 + prior) / rest(y2, n2))
      const z = delta / Math.sqrt(1 / (y1 + prior) + 1 / (y2 + prior))
      return Number.isFinite(z) ? [{ word, first: y1, second: y2, delta, z }] : []
    })
    .sort((a, b) => Math.abs(b.z) - Math.abs(a.z) || (a.word < b.word ? -1 : 1))
}
