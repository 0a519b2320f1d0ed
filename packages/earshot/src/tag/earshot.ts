import type { Presentation, Surface } from '@earshot/core'
import { createEarshotWith } from '@earshot/core/lean'
import { isEnglish } from './is-english'
import { mayNeedMore } from './may-need-more'
import { start } from './start'

// In a module script there is no current script: the tag is found by what it must have.
const script = (document.currentScript ?? document.querySelector('script[src*=earshot]')) as HTMLScriptElement | null

/** Absolute, because a script from another origin has no address of its own to import from. */
const beside = (file: string) => new URL(file, script?.src ?? document.baseURI).href

const fetchAhead = (file: string) =>
  document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href: beside(file) }))

const fileOf = (part: string) => `earshot-${part}.js`
const load = (part: string) => () => import(beside(fileOf(part)))

const ui = async (): Promise<Required<Surface>> => (await load('ui')()).createTagSurface(beside('.'))

start(
  createEarshotWith({
    loadDesk: load('desk'),
    loadTrouble: load('trouble'),
    loadRare: load('moments'),
    loadScreen: load('screen'),
    loadMend: load('check'),
    loadPrivacy: load('privacy'),
  }),
  script,
  {
    surface: {
      preload({ survey, locales }) {
        // Trouble is rarely run, but what it is for may be that nothing can be fetched.
        for (const part of ['desk', 'ui', 'trouble']) fetchAhead(fileOf(part))
        if (mayNeedMore(survey)) fetchAhead(fileOf('more'))
        if (!isEnglish(locales))
          load('languages')().then(
            ({ languageFor }) => {
              const tag = languageFor(locales)
              if (tag !== 'en') fetchAhead(`locales/${tag}.js`)
            },
            () => 0, // `prepare` will say why
          )
      },
      prepare: async (setting): Promise<Presentation> => (await ui()).prepare(setting),
      manage: async (setting) => (await ui()).manage(setting),
    },
  },
)
