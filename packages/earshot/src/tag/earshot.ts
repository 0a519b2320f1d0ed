import type { Presentation, Surface } from '@earshot/core'
import { createEarshotWith } from '@earshot/core/lean'
import { start } from './start'

// In a module script there is no current script: the tag is found by what it must have.
const script = (document.currentScript ?? document.querySelector('script[src*=earshot]')) as HTMLScriptElement | null

/** Absolute, because a script from another origin has no address of its own to import from. */
const beside = (file: string) => new URL(file, script?.src ?? document.baseURI).href

const load = (part: string) => () => import(beside(`earshot-${part}.js`))

const ui = async (): Promise<Surface> => (await load('ui')()).createTagSurface(beside('.'))

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
      preload: (setting) =>
        void load('ahead')().then(
          ({ fetchAhead }) => fetchAhead(setting, beside),
          () => 0, // `prepare` will say why
        ),
      prepare: async (setting): Promise<Presentation> => (await ui()).prepare(setting),
    },
  },
)
