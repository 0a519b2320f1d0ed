import { type Topic, topics } from './dictionary'

const segmenters = new Map<string, Intl.Segmenter>()

/** Tags that the browser sent are text: what is no language tag is read as English. */
function segmenterOf(locale: string): Intl.Segmenter {
  const known = segmenters.get(locale)
  if (known) return known
  const [tag = 'en'] = /^[a-z]{2,3}(?:-[A-Za-z]{4})?/.exec(locale) ?? []
  const created = new Intl.Segmenter(tag, { granularity: 'word' })
  // Few languages are asked in; a hostile list of tags must not grow it.
  if (segmenters.size < 200) segmenters.set(locale, created)
  return created
}

const plain = (text: string) => text.normalize('NFKC').toLowerCase()

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
  const words = new Set(
    [...segmenterOf(locale).segment(plain(text))].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment),
  )
  return dictionary
    .filter((topic) => (topic.words[language] ?? []).some((wanted) => isIn(words, wanted)))
    .map(({ id }) => id)
}
