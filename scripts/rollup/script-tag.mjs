import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import resolve from '@rollup/plugin-node-resolve'
import terser from '@rollup/plugin-terser'
import typescript from '@rollup/plugin-typescript'
import { declarationPaths } from './declaration-paths.mjs'
import { leanPreact } from './lean-preact.mjs'
import { leanSignals } from './lean-signals.mjs'
import { mapPath } from './map-path.mjs'

/**
 * What of Preact serves class components only. The prompt has none: nobody outside the file says these names,
 * so they may be as short as any other.
 */
const UNSAID = [
  'componentDidCatch',
  'componentDidMount',
  'componentDidUpdate',
  'componentWillMount',
  'componentWillReceiveProps',
  'componentWillUnmount',
  'componentWillUpdate',
  'contextType',
  'debounceRendering',
  'forceUpdate',
  'getChildContext',
  'getDerivedStateFromError',
  'getDerivedStateFromProps',
  'getSnapshotBeforeUpdate',
  'setState',
  'shouldComponentUpdate',
]

/** Names that only the file of every page says: a script tag can replace no part of the platform. */
const WITHIN = [
  'accountTraits',
  'announce',
  'arrival',
  'holdCount',
  'isAutomated',
  'isFetchingAheadWelcome',
  'isFullScreen',
  'isHeld',
  'isModalOpen',
  'isNew',
  'isOtherOpen',
  'isTold',
  'loadDesk',
  'loadMend',
  'loadRare',
  'loadScreen',
  'manners',
  'msSinceTyping',
  'offer',
  'onOffer',
  'readMemory',
  'referrerHost',
]

/**
 * Names by which the files of a script tag speak to each other and to nobody else: no host, no document, no row on disk
 * and no file of data has them. Each has the same letter in every file.
 */
const BETWEEN = [
  'exclusively',
  'forgetPerson',
  'handOver',
  'hearsRoutes',
  'isElsewhere',
  'isHidden',
  'isPrivate',
  'listen',
  'loadPrivacy',
  'loadTrouble',
  'newId',
  'onEvent',
  'onWritten',
  'presented',
  'rowOf',
  'timeoutMs',
  'transact',
  'waitingFor',
  'whenIdle',
  'isOfOther',
  'loadDelivery',
  'loadMask',
]

/** What the minifier is to know of them beforehand. */
const letters = () => ({
  vars: { props: {} },
  props: { props: Object.fromEntries(BETWEEN.map((name, i) => [`$${name}`, String.fromCharCode(65 + i)])) },
})

/** Fails the build where one of them is still whole: in a text, say, by which it is looked up. */
const betweenOnly = (dist) => ({
  name: 'between-only',
  writeBundle() {
    const said = RegExp(`\\b(${BETWEEN.join('|')})\\b`)
    for (const file of readdirSync(dist).filter((name) => /^earshot(-\w+|\.full)?\.js$/.test(name))) {
      const [name] = said.exec(readFileSync(join(dist, file), 'utf8')) ?? []
      if (name) this.error(`${file} says ${name}, which has a letter in the other files: take it off the list`)
    }
  },
})

/** Fails the build when another file says one of them after all: there it would keep its length. */
const withinOnly = (dist) => ({
  name: 'within-only',
  writeBundle() {
    const said = RegExp(`\\b(${WITHIN.join('|')})\\b`)
    for (const file of readdirSync(dist).filter((name) => /^earshot-\w+\.js$/.test(name))) {
      const [name] = said.exec(readFileSync(join(dist, file), 'utf8')) ?? []
      if (name) this.error(`${file} says ${name}, which is shortened in earshot.js: take it off the list`)
    }
  },
})

/**
 * For Chrome: compile every function while the file arrives, beside the page's main thread, instead of each when it is
 * first called, within the task that shows the prompt. Only where nearly all of a file is called then. It must be the first line.
 */
const CALLED_AT_ONCE = '//# allFunctionsCalledOnLoad'

const minify = (more, isTag, isCalledAtOnce) =>
  terser({
    compress: { passes: 3, unsafe: true, pure_getters: true, unsafe_arrows: true, ecma: 2022 },
    format: { ecma: 2022, quote_style: 1, comments: false, ...(isCalledAtOnce && { preamble: CALLED_AT_ONCE }) },
    mangle: {
      properties: { regex: RegExp(`^(_[a-z].*|${[...UNSAID, ...(isTag ? BETWEEN : []), ...more].join('|')})$`) },
    },
    ...(isTag && { nameCache: letters() }),
  })

/** Puts the tags of the languages where the code asks for them. */
const languageTags = (tags) => ({
  name: 'language-tags',
  transform: (code) =>
    code.includes('__LOCALES__')
      ? { code: code.replace(/\b__LOCALES__\b(?!:)/g, JSON.stringify(tags)), map: null }
      : null,
})

/** The languages and themes beside the script, and the hash of every file. */
const beside = ({ dist, themes }) => ({
  name: 'beside',
  writeBundle() {
    mkdirSync(join(dist, 'themes'), { recursive: true })
    for (const file of readdirSync(themes).filter((name) => name.endsWith('.css')))
      copyFileSync(join(themes, file), join(dist, 'themes', file))
    const files = readdirSync(dist, { recursive: true })
      .map(String)
      .filter((file) => /\.(js|css)$/.test(file) && !file.startsWith('types'))
      .sort()
    const hash = (file) =>
      `sha384-${createHash('sha384')
        .update(readFileSync(join(dist, file)))
        .digest('base64')}`
    writeFileSync(
      join(dist, 'sri.json'),
      `${JSON.stringify(Object.fromEntries(files.map((file) => [file.replaceAll('\\', '/'), hash(file)])), null, 2)}\n`,
    )
  },
})

/**
 * The builds of the package `earshot`: one import for bundlers and module scripts, and the files of a script tag.
 * Each file stands alone but `earshot-ui.js`, which shares the signals of `earshot-desk.js`, and `earshot-more.js`
 * and `earshot-manage.js`, which share the Preact of `earshot-ui.js`.
 *
 * @param at Path of a file in a package.
 */
export function scriptTag(at) {
  const dist = at('earshot', 'dist')
  const tags = readdirSync(at('locales', 'src'))
    .filter((file) => /^[a-z]{2,3}(-\w+)?\.ts$/.test(file))
    .map((file) => file.slice(0, -3))
  const compile = (declaration) =>
    typescript({
      tsconfig: at('earshot', 'tsconfig.json'),
      outDir: dist,
      declaration,
      ...(declaration ? { declarationDir: dist } : { declarationDir: undefined }),
      noEmitOnError: true,
    })
  const plugins = (isTag, more = [], isCalledAtOnce = false) => [
    languageTags(tags.filter((tag) => tag !== 'en')),
    ...(isTag ? [leanPreact(at('ui', 'package.json')), leanSignals(at('core', 'package.json'))] : []),
    resolve({ browser: true }),
    minify(more, isTag, isCalledAtOnce),
  ]
  const onLog = (level, log, handle) => (log.code === 'CIRCULAR_DEPENDENCY' ? undefined : handle(level, log))
  const one = (file, input, format, more = {}, within = []) => ({
    input,
    onLog,
    plugins: [
      ...(input.endsWith('.ts') ? [compile(false)] : []),
      ...plugins(true, within, /(desk|ui)\.js$/.test(file)),
    ],
    // The comment that names the map would be bytes on every page: who debugs adds the map by hand.
    output: { file: join(dist, file), format, sourcemap: 'hidden', sourcemapPathTransform: mapPath, ...more },
  })

  /** What the desk fetches by itself, from beside it. */
  const laterAtTheDesk = ['delivery', 'mask'].map((part) => [at('core', `dist/${part}.js`), `./earshot-${part}.js`])

  return [
    {
      input: { index: at('earshot', 'src/index.ts') },
      onLog,
      plugins: [
        { name: 'clean', buildStart: () => rmSync(dist, { recursive: true, force: true }) },
        compile(true),
        declarationPaths(),
        ...plugins(false),
      ],
      output: {
        dir: dist,
        format: 'es',
        sourcemap: true,
        sourcemapPathTransform: mapPath,
        chunkFileNames: 'chunks/[name].js',
      },
    },
    one('earshot.js', at('earshot', 'src/tag/earshot.ts'), 'iife', {}, WITHIN),
    one('earshot.full.js', at('earshot', 'src/tag/full.ts'), 'iife', { inlineDynamicImports: true }),
    one('earshot-ahead.js', at('earshot', 'src/tag/ahead.ts'), 'es'),
    one('earshot-signed.js', at('earshot', 'src/tag/signed.ts'), 'es'),
    one('earshot-languages.js', at('earshot', 'src/tag/languages.ts'), 'es'),
    {
      ...one('earshot-desk.js', at('core', 'dist/desk.js'), 'es', { paths: Object.fromEntries(laterAtTheDesk) }),
      external: laterAtTheDesk.map(([id]) => id),
    },
    one('earshot-delivery.js', at('core', 'dist/delivery.js'), 'es'),
    one('earshot-mask.js', at('core', 'dist/mask.js'), 'es'),
    one('earshot-screen.js', at('core', 'dist/screen.js'), 'es'),
    one('earshot-check.js', at('core', 'dist/check.js'), 'es'),
    one('earshot-moments.js', at('core', 'dist/rare.js'), 'es'),
    one('earshot-privacy.js', at('core', 'dist/privacy.js'), 'es'),
    one('earshot-trouble.js', at('core', 'dist/trouble.js'), 'es'),
    {
      ...one('earshot-ui.js', at('earshot', 'src/tag/surface.ts'), 'es', {
        paths: { '@preact/signals-core': './earshot-desk.js' },
      }),
      external: ['@preact/signals-core'],
    },
    {
      // One copy of Preact: nodes of two would be taken for one another.
      ...one('earshot-more.js', at('ui', 'dist/more.js'), 'es', { paths: { 'preact/jsx-runtime': './earshot-ui.js' } }),
      external: ['preact/jsx-runtime'],
    },
    one('earshot-place.js', at('ui', 'dist/place.js'), 'es'),
    {
      ...one('earshot-manage.js', at('earshot', 'src/tag/manage.ts'), 'es', {
        paths: { 'preact/jsx-runtime': './earshot-ui.js' },
      }),
      external: ['preact/jsx-runtime'],
    },
    ...tags
      .filter((tag) => tag !== 'en')
      .map((tag) => one(`locales/manage/${tag}.js`, at('locales', `dist/manage/${tag}.js`), 'es')),
    ...tags.map((tag) => one(`locales/${tag}.js`, at('locales', `dist/${tag}.js`), 'es')),
    // Last, when every file is there.
    {
      input: at('core', 'dist/check.js'),
      plugins: [
        resolve(),
        { name: 'nothing', generateBundle: (_, bundle) => Object.keys(bundle).forEach((key) => delete bundle[key]) },
        withinOnly(dist),
        betweenOnly(dist),
        beside({ dist, themes: at('themes', 'dist') }),
      ],
      output: { dir: dist },
    },
  ]
}
