const json = (change) => (text) => `${JSON.stringify(change(JSON.parse(text)), null, 2)}\n`
const README = 'README.md'
const say = (words) => (text) => `${text}\n${words}\n`

/** Violations of the rules about what is published and written. */
export const productSeeds = [
  {
    title: 'a file that nothing imports',
    check: 'unused',
    files: { 'packages/core/src/seed.ts': 'export const seed = 1\n' },
    says: /Unused files[\s\S]*core\/src\/seed\.ts/,
  },
  {
    title: 'an export that nothing imports',
    check: 'unused',
    files: { 'packages/core/src/version.ts': say('export const seed = 1') },
    says: /Unused exports[\s\S]*seed/,
  },
  {
    title: 'a dependency that nothing imports',
    check: 'unused',
    files: {
      'packages/metrics/package.json': json((manifest) => ({ ...manifest, dependencies: { nanoid: '6.0.2' } })),
    },
    says: /Unused dependencies[\s\S]*nanoid/,
  },
  {
    title: 'a library that is not declared',
    check: 'unused',
    files: { 'packages/collector/src/index.ts': say("export { nanoid } from 'nanoid'") },
    says: /Unlisted dependencies[\s\S]*nanoid/,
  },
  {
    title: 'an entry without a file',
    check: 'publint',
    files: {
      'packages/core/package.json': json((manifest) => ({
        ...manifest,
        exports: { ...manifest.exports, './seed': { types: './dist/seed.d.ts', default: './dist/seed.js' } },
      })),
    },
    says: /core\/package\.json: .*seed/,
  },
  {
    title: 'types that resolve in bundlers only',
    check: 'attw',
    files: { 'packages/core/dist/index.d.ts': (text) => text.replace("'./api.js'", "'./api'") },
    says: /@earshot\/core:[\s\S]*Internal resolution error/,
  },
  {
    title: 'a public name more',
    check: 'exports',
    files: { 'packages/core/dist/index.js': say('export const seed = 1') },
    says: /@earshot\/core exports .*seed/,
  },
  {
    title: 'a public name less',
    check: 'exports',
    files: { 'packages/core/dist/index.js': () => 'export const createEarshot = 1\n' },
    says: /@earshot\/core exports createEarshot; .*memoryStore/,
  },
  {
    title: 'an entry that is not built',
    check: 'exports',
    files: { 'packages/core/dist/desk.js': undefined },
    says: /@earshot\/core\/desk exports .*missing/,
  },
  {
    title: 'a package that needs a DOM to be imported',
    check: 'exports',
    isAlone: true,
    files: { 'packages/ui/dist/index.js': say('document.title = 1') },
    says: /document is not defined/,
  },
  ...['earshot.js', 'earshot-ui.js'].flatMap((file) => [
    {
      title: `${file} over its budget`,
      check: 'sizes',
      files: {
        [`packages/earshot/dist/${file}`]: (text) =>
          text + Array.from({ length: 4000 }, (_, i) => ((i * 7919) % 65_521).toString(36)).join(''),
      },
      says: new RegExp(`${file} has \\d+ bytes, \\d+ more than its budget`),
    },
    {
      title: `${file} not built`,
      check: 'sizes',
      files: { [`packages/earshot/dist/${file}`]: undefined },
      says: new RegExp(`${file} is not built`),
    },
  ]),
  {
    title: 'a size in prose that is not so',
    check: 'prose',
    files: { [README]: say('<!-- check:size earshot.js -->1.0 kB<!-- /check -->') },
    says: /README\.md:\d+ says "1\.0 kB"; size earshot\.js is "/,
  },
  {
    title: 'a budget in prose that is not so',
    check: 'prose',
    files: { [README]: say('<!-- check:budget earshot.js -->1,234<!-- /check -->') },
    says: /README\.md:\d+ says "1,234"; budget earshot\.js is "/,
  },
  {
    title: 'a size in prose without a marker',
    check: 'prose',
    files: { [README]: say('It has 3.2 kB.') },
    says: /README\.md:\d+ says "3\.2 kB" outside a marker/,
  },
  {
    title: 'a marker of an unknown kind',
    check: 'prose',
    files: { [README]: say('<!-- check:weight earshot.js -->1<!-- /check -->') },
    says: /asks for weight; allowed are size/,
  },
  {
    title: 'a marker without an end',
    check: 'prose',
    files: { [README]: say('<!-- check:size earshot.js -->1') },
    says: /markers, of which \d+ are well formed/,
  },
  {
    title: 'a quoted source that is gone',
    check: 'prose',
    files: { [README]: say('<!-- check:source budgets.json "seed.js": 1 -->1<!-- /check -->') },
    says: /budgets\.json does not hold/,
  },
  {
    title: 'a link that leads nowhere',
    check: 'prose',
    files: { [README]: say('[seed](docs/seed.md)') },
    says: /links to docs\/seed\.md, which is not there/,
  },
  { title: 'no README', check: 'prose', files: { [README]: undefined }, says: /README\.md is missing/ },
  {
    title: 'a build that depends on the time',
    check: 'rebuild',
    isAlone: true,
    files: {
      'scripts/rollup/css-text.mjs': (text) =>
        text.replace('minify(literal)', "minify(literal).replace(/`$/, Date.now() + '`')"),
    },
    says: /packages\/ui\/dist\/index\.js has other bytes in a second build/,
  },
  {
    title: 'a build that fails the second time',
    check: 'rebuild',
    isAlone: true,
    files: { 'packages/core/src/index.ts': say("export const seed: number = 'one'") },
    says: /the second build fails/,
  },
]
