import type { SurfaceSetting } from '@earshot/core'
import { isEnglish } from './is-english'
import { rareParts } from './rare-parts'

/**
 * Fetches what a prompt needs before its moment, so that it can appear without a network: fetched, not evaluated. A file
 * of its own, for pages on which a prompt is near.
 *
 * @param beside Address of a file beside the script.
 */
export async function fetchAhead({ survey, locales }: SurfaceSetting, beside: (file: string) => string): Promise<void> {
  const fetch = (file: string) =>
    document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href: beside(file) }))
  for (const part of ['desk', 'ui', ...rareParts(survey)]) fetch(`earshot-${part}.js`)
  if (isEnglish(locales)) return
  const { filesFor } = await import(beside('earshot-languages.js'))
  for (const file of filesFor(locales)) fetch(file)
}
