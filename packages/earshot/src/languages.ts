import type { Locale } from '@earshot/locales'

/** Languages besides English, each loaded when it is needed; a test holds the list against the folder of locales. */
export const languages: { readonly [tag: string]: () => Promise<{ default: Locale }> } = {
  ar: () => import('@earshot/locales/ar'),
  'zh-Hans': () => import('@earshot/locales/zh-Hans'),
}
