/** Arguments of Node that run the breaking machine on the sources, whose imports have no file endings. */
export const CHAOS = [
  '--experimental-transform-types',
  '--disable-warning=ExperimentalWarning',
  '--import',
  './e2e/chaos/sources.mjs',
  'e2e/chaos/chaos.ts',
]
