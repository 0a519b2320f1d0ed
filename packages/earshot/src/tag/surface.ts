import type { Surface } from '@earshot/core'
import en from '@earshot/locales/en'
import calm from '@earshot/themes/calm'
import { createSurface } from '@earshot/ui'
import type { more } from '@earshot/ui/more'
import type { place } from '@earshot/ui/place'
import { tellDraft } from '../tell-draft'
import { isEnglish } from './is-english'
import type * as Manage from './manage'

/** For `earshot-more.js` and `earshot-manage.js`, whose nodes must be of the same Preact. */
export { jsx, jsxs } from '@earshot/ui'

async function text(url: string): Promise<string> {
  const reply = await fetch(url)
  if (!reply.ok) throw Error(`${url} answered ${reply.status}`)
  return reply.text()
}

/** The surface of a script tag: English and the default theme are here, the others lie beside it. */
export const createTagSurface = (
  base: string,
  loadLanguages: () => Promise<typeof import('./languages')> = () => import(`${base}earshot-languages.js`),
  loadMore: () => Promise<{ more: typeof more }> = () => import(`${base}earshot-more.js`),
  loadPlace: () => Promise<{ place: typeof place }> = () => import(`${base}earshot-place.js`),
  loadManage: () => Promise<typeof Manage> = () => import(`${base}earshot-manage.js`),
): Surface =>
  createSurface({
    locales: [en],
    languageFor: async (preferred) => (isEnglish(preferred) ? 'en' : (await loadLanguages()).languageFor(preferred)),
    loadLocale: async (tag) => tellDraft((await import(`${base}locales/${tag}.js`)).default),
    loadMore: async () => (await loadMore()).more,
    loadPlace: async () => (await loadPlace()).place,
    loadManage,
    loadTheme: (name) => (name === 'calm' ? calm : text(`${base}themes/${name}.css`)),
  })
