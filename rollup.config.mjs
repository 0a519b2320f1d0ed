/**
 * Builds every package (ES module, types, source maps), in the order of their imports. The script-tag files are
 * bundled from the packages' own dist, so that TypeScript runs once and what is shipped is what was tested.
 */
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import resolve from '@rollup/plugin-node-resolve'
import typescript from '@rollup/plugin-typescript'
import { bakeThemes } from './scripts/rollup/bake-themes.mjs'
import { cssText } from './scripts/rollup/css-text.mjs'
import { declarationPaths } from './scripts/rollup/declaration-paths.mjs'
import { page, plainPage } from './scripts/rollup/page.mjs'
import { scriptTag } from './scripts/rollup/script-tag.mjs'

const at = (name, path = '') => fileURLToPath(new URL(`./packages/${name}/${path}`, import.meta.url))

/** Everything a package declares stays an import; only its own sources are bundled. */
function external(name) {
  const { dependencies = {}, peerDependencies = {} } = JSON.parse(readFileSync(at(name, 'package.json'), 'utf8'))
  const declared = Object.keys({ ...dependencies, ...peerDependencies })
  return (id) => id.startsWith('node:') || declared.some((dep) => id === dep || id.startsWith(`${dep}/`))
}

function library(name, input = { index: at(name, 'src/index.ts') }, plugins = []) {
  return {
    input,
    external: external(name),
    plugins: [
      ...plugins,
      { name: 'clean', buildStart: () => rmSync(at(name, 'dist'), { recursive: true, force: true }) },
      typescript({
        tsconfig: at(name, 'tsconfig.json'),
        outDir: at(name, 'dist'),
        declarationDir: at(name, 'dist'),
        noEmitOnError: true,
      }),
      declarationPaths(),
    ],
    output: { dir: at(name, 'dist'), format: 'es', sourcemap: true, chunkFileNames: '[name].js' },
  }
}

/** Each language is a module of its own, so that a page loads one; its rarer instruments are another, and so are the panel's words. */
const locales = Object.fromEntries(
  readdirSync(at('locales', 'src'), { recursive: true })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /^((more|manage)\/)?[a-z]{2}(-\w+)?\.ts$/.test(file) || file === 'index.ts')
    .map((file) => [file.slice(0, -3), at('locales', `src/${file}`)]),
)

/** The page that draws its questions itself, bundled as its owner would. */
function headlessExample() {
  const folder = fileURLToPath(new URL('./examples/headless/', import.meta.url))
  return {
    input: `${folder}main.ts`,
    plugins: [
      { name: 'clean', buildStart: () => rmSync(`${folder}dist`, { recursive: true, force: true }) },
      resolve({ browser: true }),
      typescript({ tsconfig: `${folder}tsconfig.json`, outDir: `${folder}dist`, noEmitOnError: true }),
    ],
    output: { dir: `${folder}dist`, format: 'es', entryFileNames: 'headless.js', chunkFileNames: '[name].js' },
  }
}

export default [
  library('schema'),
  library('metrics'),
  library('themes', undefined, [bakeThemes()]),
  library('locales', locales),
  library('core', {
    index: at('core', 'src/index.ts'),
    lean: at('core', 'src/lean.ts'),
    desk: at('core', 'src/desk.ts'),
    delivery: at('core', 'src/delivery.ts'),
    mask: at('core', 'src/mask.ts'),
    check: at('core', 'src/check.ts'),
    screen: at('core', 'src/screen.ts'),
    rare: at('core', 'src/rare.ts'),
    privacy: at('core', 'src/privacy.ts'),
    trouble: at('core', 'src/trouble.ts'),
    'panel-of': at('core', 'src/panel-of.ts'),
    simulate: at('core', 'src/simulate.ts'),
  }),
  library(
    'ui',
    {
      index: at('ui', 'src/index.ts'),
      more: at('ui', 'src/more.ts'),
      place: at('ui', 'src/place.ts'),
      manage: at('ui', 'src/manage.ts'),
    },
    [cssText()],
  ),
  ...scriptTag(at),
  page(at, 'report'),
  plainPage(at, 'report'),
  library('collector'),
  library('cli', { earshot: at('cli', 'src/earshot.ts'), main: at('cli', 'src/main.ts') }),
  headlessExample(),
]
