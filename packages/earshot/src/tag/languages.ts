import { negotiate } from '../negotiate'

declare const __LOCALES__: readonly string[]

/**
 * The tag of the language that serves a reader best; English if none does. A file of its own: the list of languages is
 * not for every page to carry.
 */
export const languageFor = (preferred: readonly string[]): string => negotiate(preferred, ['en', ...__LOCALES__])

/** The files beside the script that such a reader needs: none for English, which is part of the interface. */
export const filesFor = (preferred: readonly string[]): string[] => {
  const tag = languageFor(preferred)
  return tag === 'en' ? [] : [`locales/${tag}.js`]
}
