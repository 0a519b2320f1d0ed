import type { Locale } from '@earshot/locales'

/** Languages that the page has been told of: the console is the page's, whatever the number of instances. */
const told = new WeakSet<Locale>()

/** Says once in the console that no native reader has reviewed these words yet, and gives them back. */
export function tellDraft(locale: Locale): Locale {
  if (locale.status === 'draft' && !told.has(locale)) {
    told.add(locale)
    console.info(`Earshot: ${locale.tag} is a draft`)
  }
  return locale
}
