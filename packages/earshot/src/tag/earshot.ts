import type { Surface } from '@earshot/core'
import { createEarshotWith } from '@earshot/core/lean'
import { defineElement } from '../define-element'
import { isEnglish } from './is-english'
import { rareParts } from './rare-parts'
import { start } from './start'

// In a module script there is no current script: the tag is found by what it must have.
const script = (document.currentScript ?? document.querySelector('script[src*=earshot]')) as HTMLScriptElement | null

/** Absolute, because a script from another origin has no address of its own to import from. */
const beside = (file: string) => new URL(file, script?.src ?? document.baseURI).href

const fetchAhead = (file: string) =>
  document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href: beside(file) }))

const fileOf = (part: string) => `earshot-${part}.js`
const load = (part: string) => () => import(beside(fileOf(part)))

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
      preload({ survey, locales }) {
        // Trouble is rarely run, but what it is for may be that nothing can be fetched.
        for (const part of ['desk', 'ui', 'trouble', ...rareParts(survey)]) fetchAhead(fileOf(part))
        if (!isEnglish(locales))
          load('languages')().then(
            ({ filesFor }) => filesFor(locales).forEach(fetchAhead),
            () => 0, // `prepare` will say why
          )
      },
      prepare: later('prepare'),
      manage: later('manage'),
    },
  },
)

defineElement((element) => load('place')().then(({ place }) => place.settle(element, window.earshot)))
