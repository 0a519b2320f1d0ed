import { negotiate } from '../negotiate'

declare const __LOCALES__: readonly string[]

/**
 * The tag of the language that serves a reader best; English if none does. A file of its own: the list of languages is
 * not for every page to carry.
 */
export const languageFor = (preferred: readonly string[]): string => negotiate(preferred, ['en', ...__LOCALES__])
