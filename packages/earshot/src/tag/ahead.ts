import type { SurfaceSetting } from '@earshot/core'
import { isEnglish } from './is-english'
import { mayNeedMore } from './may-need-more'

/**
 * Fetches what a prompt needs before its moment, so that it can appear without a network: fetched, not evaluated. A file
 * of its own, for pages on which a prompt is near.
 *
 * @param beside Address of a file beside the script.
 */
export async function fetchAhead(
  { survey, locales }: SurfaceSetting,
  beside: (file: string) => string,
): Promise<void> {
  const fetch = (file: string) =>
    document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href: beside(file) }))
  // Trouble and privacy are rarely run, but what they are for may be that nothing can be fetched.
  for (const part of ['desk', 'ui', 'trouble', 'privacy']) fetch(`earshot-${part}.js`)
  if (mayNeedMore(survey)) fetch('earshot-more.js')
  if (isEnglish(locales)) return
  const { languageFor } = await import(beside('earshot-languages.js'))
  const tag = languageFor(locales)
  if (tag !== 'en') fetch(`locales/${tag}.js`)
}
