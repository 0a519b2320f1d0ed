import { type Topic, topics } from './dictionary'
import { plain, wordsOf } from './words-of'

function isIn(words: ReadonlySet<string>, wanted: string): boolean {
  if (!wanted.endsWith('*')) return words.has(plain(wanted))
  const beginning = plain(wanted.slice(0, -1))
  return [...words].some((word) => word.startsWith(beginning))
}

/**
 * The topics that a text names, by the words of its language. Words are found by the language's own rules
 * (`Intl.Segmenter`), so that Chinese and Thai, which have no spaces, are read as well.
 *
 * @param locale Language tag of the answer; default English.
 * @returns Ids, in the order of the dictionary.
 * @example topicsOf('The parcel was two days late.', 'en') // ['delivery', 'time']
 */
export function topicsOf(text: string, locale = 'en', dictionary: readonly Topic[] = topics): string[] {
  const language = locale.slice(0, 2)
  const words = wordsOf(text, locale)
  return dictionary
    .filter((topic) => (topic.words[language] ?? []).some((wanted) => isIn(words, wanted)))
    .map(({ id }) => id)
}
