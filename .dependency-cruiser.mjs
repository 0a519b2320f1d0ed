/**
 * Who may import what. `schema ← core ← ui ← earshot`; `schema, metrics ← collector, report`; `collector ← cli`;
 * themes and locales know types only. A package may import nothing that its line does not name.
 */
const PACKAGES = {
  schema: { packages: [], npm: [] },
  metrics: { packages: [], npm: [] },
  themes: { packages: ['schema'], npm: [], isTypesOnly: true },
  locales: { packages: ['schema'], npm: [], isTypesOnly: true },
  core: { packages: ['schema'], npm: ['@preact/signals-core', 'idb-keyval', 'nanoid'] },
  ui: { packages: ['schema', 'core', 'themes', 'locales'], npm: ['preact', '@preact/signals', '@preact/signals-core'] },
  earshot: { packages: ['schema', 'core', 'ui', 'themes', 'locales'], npm: [] },
  report: {
    packages: ['schema', 'metrics'],
    npm: ['preact', '@preact/signals', '@observablehq/plot', 'preact-render-to-string'],
  },
  collector: { packages: ['schema', 'metrics'] },
  cli: { packages: ['schema', 'metrics', 'core', 'collector', 'themes', 'locales'] },
}

const SOURCE = { pathNot: '\\.test\\.tsx?$' }
const oneOf = (names) => (names.length ? `(?:${names.join('|')})` : '(?!)')

const rules = Object.entries(PACKAGES).flatMap(([name, { packages, npm, isTypesOnly }]) => {
  const from = { path: `^packages/${name}/src/`, ...SOURCE }
  return [
    {
      name: `${name}-packages`,
      comment: `${name} imports of our packages only ${packages.join(', ') || 'none'}`,
      severity: 'error',
      from,
      to: { path: '^packages/', pathNot: `^packages/${oneOf([name, ...packages])}/` },
    },
    ...(npm
      ? [
          {
            name: `${name}-libraries`,
            comment: `${name} imports of libraries and Node only ${npm.join(', ') || 'none'}`,
            severity: 'error',
            // An import that is not installed stays unresolved, and its path is then the bare name.
            from,
            to: { pathNot: `^packages/|(?:^|/node_modules/)${oneOf(npm)}(?:/|$)` },
          },
        ]
      : []),
    ...(isTypesOnly
      ? [
          {
            name: `${name}-types-only`,
            comment: `${name} is data: of other packages it knows types only`,
            severity: 'error',
            from,
            to: { path: '^packages/', pathNot: `^packages/${name}/`, dependencyTypesNot: ['type-only'] },
          },
        ]
      : []),
  ]
})

export default {
  forbidden: [
    ...rules,
    {
      name: 'no-circular',
      comment: 'nothing imports itself by a way round; types may refer to each other',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'ui-knows-types-of-core',
      comment: 'the prompt draws a run that is handed to it: of the engine it knows types only',
      severity: 'error',
      from: { path: '^packages/ui/src/', ...SOURCE },
      to: { path: '^packages/core/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'package-with-rules',
      comment: 'a package needs a line in PACKAGES of .dependency-cruiser.mjs',
      severity: 'error',
      from: { path: '^packages/', pathNot: `^packages/${oneOf(Object.keys(PACKAGES))}/` },
      to: {},
    },
    {
      name: 'resolves',
      comment: 'every import leads somewhere',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-test-in-source',
      comment: 'what is shipped imports no test',
      severity: 'error',
      from: { path: '^packages/[^/]+/src/', ...SOURCE },
      to: { path: '\\.test\\.tsx?$|/testing/|/fixture/|/gallery/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules|^packages/[^/]+/dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.check.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'default'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}
