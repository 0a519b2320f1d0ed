/** Arguments of Node that run the collector's benchmark, or with `--soak` its long run, on its sources. */
export const collectorBench = (args) => [
  '--expose-gc',
  '--experimental-transform-types',
  '--disable-warning=ExperimentalWarning',
  '--import',
  './e2e/chaos/sources.mjs',
  `bench/collector/${args.includes('--soak') ? 'soak' : 'bench'}.ts`,
  ...args,
]
