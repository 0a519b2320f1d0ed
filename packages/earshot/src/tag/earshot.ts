import type { Surface } from '@earshot/core'
import { createEarshotWith } from '@earshot/core/lean'
import { defineElement } from '../define-element'
import { start } from './start'

// In a module script there is no current script: the tag is found by what it must have.
const script = (document.currentScript ?? document.querySelector('script[src*=earshot]')) as HTMLScriptElement | null

/** Absolute, because a script from another origin has no address of its own to import from. */
const beside = (file: string) => new URL(file, script?.src ?? document.baseURI).href

const load = (part: string) => () => import(beside(`earshot-${part}.js`))

/** A method of the interface, which is fetched when it is called. */
const later = <M extends 'prepare' | 'manage'>(method: M) =>
  (async (given: unknown) => (await load('ui')()).createTagSurface(beside('.'))[method](given)) as Required<Surface>[M]

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
      prepare: later('prepare'),
      manage: later('manage'),
    },
  },
  load('signed'),
)

defineElement((element) => load('place')().then(({ place }) => place.settle(element, window.earshot)))
