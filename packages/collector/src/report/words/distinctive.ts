import { distinctiveWords } from '@earshot/metrics'
import type { DistinctWord } from '@earshot/schema'
import { wordsOf } from '../topics/words-of'
import type { Text } from './texts-of'

/** People who have to have used a word for it to be told. */
const MIN_PEOPLE = 5
/** People who have to have written, on each side. */
const MIN_WRITERS = 10
/** Standard errors from which a word sets the sides apart. */
const MIN_Z = 2
/** Of one language and side. */
const MOST_WORDS = 6

const MASKED = /\[[^\]]*\]/g
/** Single letters of an alphabet and numbers say nothing. */
const isTelling = (word: string) => !/^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]$|^\p{N}+$/u.test(word)

/** Word → people who used it, and how many people wrote. */
function usersOf(texts: readonly Text[]): { counts: { [word: string]: number }; writers: number } {
  const byPerson = new Map<string, Set<string>>()
  for (const { person, text, locale } of texts) {
    const own = byPerson.get(person) ?? new Set<string>()
    byPerson.set(person, own)
    for (const word of wordsOf(text.replace(MASKED, ' '), locale ?? undefined)) if (isTelling(word)) own.add(word)
  }
  // Without a prototype: a word may be any.
  const counts: { [word: string]: number } = Object.create(null)
  for (const own of byPerson.values()) for (const word of own) counts[word] = (counts[word] ?? 0) + 1
  return { counts, writers: byPerson.size }
}

/**
 * Words that people with low scores use more than those with high ones, and the other way round, each language by itself: else it
 * would be languages that are told apart. Each person counts once for a word (`distinctiveWords()`).
 */
export function distinctive(texts: readonly Text[]): DistinctWord[] {
  const languages = Map.groupBy(texts, ({ locale }) => (locale ?? 'en').slice(0, 2))
  return [...languages].flatMap(([language, own]): DistinctWord[] => {
    const [low, high] = (['low', 'high'] as const).map((side) => usersOf(own.filter(({ band }) => band === side)))
    if (low!.writers < MIN_WRITERS || high!.writers < MIN_WRITERS) return []
    const found = distinctiveWords(low!.counts, high!.counts)
      .filter(({ first, second, z }) => Math.abs(z) > MIN_Z && (z > 0 ? first : second) >= MIN_PEOPLE)
      .map(({ word, first, second, z }): DistinctWord => ({ word, language, low: first, high: second, z }))
    const side = (isLow: boolean) => found.filter(({ z }) => z > 0 === isLow).slice(0, MOST_WORDS)
    return [...side(true), ...side(false)]
  })
}
