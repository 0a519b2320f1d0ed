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

/** As words are compared: of one form and case. */
export const plain = (text: string) => text.normalize('NFKC').toLowerCase()

/**
 * The words of a text, each once, found by the rules of its language (`Intl.Segmenter`): Chinese and Thai have no spaces.
 *
 * @param locale Language tag; default English.
 * @example wordsOf('Late, late again.') // Set { 'late', 'again' }
 */
export const wordsOf = (text: string, locale = 'en'): Set<string> =>
  new Set(
    [...segmenterOf(locale).segment(plain(text))].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment),
  )
