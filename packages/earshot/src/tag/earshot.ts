import type { Presentation, Surface } from '@earshot/core'
import { createEarshotWith } from '@earshot/core/lean'
import { isEnglish } from './is-english'
import { start } from './start'

// In a module script there is no current script: the tag is found by what it must have.
const script = (document.currentScript ?? document.querySelector('script[src*=earshot]')) as HTMLScriptElement | null

/** Absolute, because a script from another origin has no address of its own to import from. */
const beside = (file: string) => new URL(file, script?.src ?? document.baseURI).href

const fetchAhead = (file: string) =>
  document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href: beside(file) }))

const ui = async (): Promise<Surface> => (await import(beside('earshot-ui.js'))).createTagSurface(beside('.'))

start(
  createEarshotWith({
    loadDesk: () => import(beside('earshot-desk.js')),
    loadTrouble: () => import(beside('earshot-trouble.js')),
    loadRare: () => import(beside('earshot-moments.js')),
    loadScreen: () => import(beside('earshot-screen.js')),
    loadMend: () => import(beside('earshot-check.js')),
  }),
  script,
  {
    surface: {
      preload({ locales }) {
        fetchAhead('earshot-desk.js')
        fetchAhead('earshot-ui.js')
        // Rarely run, but what it is for may be that nothing can be fetched.
        fetchAhead('earshot-trouble.js')
        if (!isEnglish(locales))
          import(beside('earshot-languages.js')).then(
            ({ languageFor }) => {
              const tag = languageFor(locales)
              if (tag !== 'en') fetchAhead(`locales/${tag}.js`)
            },
            () => 0, // `prepare` will say why
          )
      },
      prepare: async (setting): Promise<Presentation> => (await ui()).prepare(setting),
    },
  },
)
