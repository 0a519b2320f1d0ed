import type { Presentation, Surface } from '@earshot/core'
import { createEarshotWith } from '@earshot/core/lean'
import { start } from './start'

declare const __LOCALES__: readonly string[]

// In a module script there is no current script: the tag is found by what it must have.
const script = (document.currentScript ?? document.querySelector('script[src*=earshot]')) as HTMLScriptElement | null

/** Absolute, because a script from another origin has no address of its own to import from. */
const beside = (file: string) => new URL(file, script?.src ?? document.baseURI).href

const ui = async (): Promise<Surface> => (await import(beside('earshot-ui.js'))).createTagSurface(beside('.'))

start(
  createEarshotWith({
    loadDesk: () => import(beside('earshot-desk.js')),
    loadRare: () => import(beside('earshot-moments.js')),
    loadScreen: () => import(beside('earshot-screen.js')),
    loadMend: () => import(beside('earshot-check.js')),
  }),
  script,
  {
    surface: {
      preload({ locales }) {
        const files = ['earshot-desk.js', 'earshot-ui.js']
        const { language, script } = new Intl.Locale(locales[0] ?? 'en').maximize()
        const tag = [locales[0], `${language}-${script}`, language].find((one) => one && __LOCALES__.includes(one))
        if (tag) files.push(`locales/${tag}.js`)
        for (const file of files)
          document.head.append(
            Object.assign(document.createElement('link'), { rel: 'modulepreload', href: beside(file) }),
          )
      },
      prepare: async (setting): Promise<Presentation> => (await ui()).prepare(setting),
    },
  },
)
