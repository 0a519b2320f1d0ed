import type { Surface } from '@earshot/core'
import en from '@earshot/locales/en'
import { looks } from './looks'
import { negotiate } from './negotiate'
import { tellDraft } from './tell-draft'

async function build(): Promise<Surface> {
  const [{ createSurface }, { languages }] = await Promise.all([import('@earshot/ui'), import('./languages')])
  const tags = ['en', ...Object.keys(languages)]
  return createSurface({
    locales: [en],
    languageFor: (preferred) => negotiate(preferred, tags),
    loadLocale: async (tag) => tellDraft((await languages[tag]!()).default),
    loadMore: async () => (await import('@earshot/ui/more')).more,
    loadPlace: async () => (await import('@earshot/ui/place')).place,
    loadManage: () => import('./manage'),
    async loadTheme(name) {
      const look = looks[name]
      if (!look) throw Error(`no theme is named ${name}; there are ${Object.keys(looks).join(', ')}`)
      return (await look()).default
    },
  })
}

/** The prompt of `@earshot/ui`, loaded when it is needed. */
export function lazySurface(): Surface {
  let built: Promise<Surface> | undefined
  const surface = () => {
    built ??= build()
    // A fetch that failed is tried again the next time.
    built.catch(() => (built = undefined))
    return built
  }
  return {
    preload: (setting) =>
      void surface().then(
        (ready) => ready.preload(setting),
        () => undefined,
      ), // `prepare` will say why
    prepare: async (setting) => (await surface()).prepare(setting),
    manage: async (source) => (await surface()).manage!(source),
  }
}
