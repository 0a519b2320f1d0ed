/** Arguments of Node that run the collector's benchmark on its sources. */
export const COLLECTOR_BENCH = [
  '--expose-gc',
  '--experimental-transform-types',
  '--disable-warning=ExperimentalWarning',
  '--import',
  './e2e/chaos/sources.mjs',
  'bench/collector/bench.ts',
]
