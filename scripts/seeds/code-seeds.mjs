let count = 0
/** A file of its own for each seed, so that many can be planted together and told apart. */
const file = (folder, end = '.ts') => `${folder}/seed-${++count}${end}`

const CORE = 'packages/core/src'
const UI = 'packages/ui/src'

/** One file in a folder, and what a check says of it: its path, then `says`. */
function one(check, title, text, says, folder = CORE, end = '.ts') {
  const path = file(folder, end)
  return { title, check, files: { [path]: text }, says: new RegExp(`${path.replaceAll('.', '\\.')}${says}`) }
}

const lint = (title, text, rule, folder, end) => one('lint', title, text, `:\\d+:\\d+ [^\\n]*${rule}`, folder, end)
const sink = (name, code, folder = UI, end = '.tsx') =>
  one(
    'sinks',
    `text to markup or code: ${name}`,
    `export const seed = (text: string, node: HTMLElement): unknown => ${code}\n`,
    ':1 uses ',
    folder,
    end,
  )
const foreign = (folder, name, code) =>
  one(
    'globals',
    `${folder} reaches ${name}: ${code}`,
    `export const seed = () => ${code}\n`,
    `:1 uses ${name}; ${folder} may not`,
    `packages/${folder}/src`,
  )
const silent = (title, text, line) => one('silence', title, text, `:${line} swallows`)

const WRONG_TYPE = "export const seed: number = 'one'\n"
const SPEC = '.test.ts'

/** Violations of the rules about code in one file. */
export const codeSeeds = [
  one('types', 'a wrong type in a source', WRONG_TYPE, '\\(1,14\\): error TS2322'),
  one('types', 'a wrong type in a test', WRONG_TYPE, '\\(1,14\\): error TS2322', CORE, SPEC),
  one('types', 'a wrong type in a browser test', WRONG_TYPE, '\\(1,14\\): error TS2322', 'e2e', '.spec.ts'),
  lint('any', 'export const seed = (x: any) => x\n', 'noExplicitAny'),
  lint('an enum', 'export enum Seed { One = 1 }\n', 'noEnum'),
  lint('a skipped test', "import { test } from 'vitest'\ntest.skip('x', () => {})\n", 'noSkippedTests', CORE, SPEC),
  lint('an only test', "import { test } from 'vitest'\ntest.only('x', () => {})\n", 'noFocusedTests', CORE, SPEC),
  lint('an unused variable', 'export const seed = () => {\n  const two = 2\n}\n', 'noUnusedVariables'),
  one('format', 'a file laid out differently', 'export const seed = "x";\n', ' is laid out differently'),
  one(
    'format',
    'imports out of order',
    "import { b } from './b'\nimport { a } from './a'\n\nexport const seed = [a, b]\n",
    ' is laid out differently',
  ),
  silent('an empty catch', 'export function seed() {\n  try {\n    return 1\n  } catch {}\n}\n', 4),
  silent(
    'an empty catch that names its error',
    'export function seed() {\n  try {\n    return 1\n  } catch (thrown) {\n  }\n}\n',
    4,
  ),
  silent('an empty handler of a rejection', 'export const seed = (p: Promise<void>) => p.catch(() => {})\n', 1),
  silent('an empty second handler of then', 'export const seed = (p: Promise<void>) => p.then(Boolean, () => {})\n', 1),
  sink('innerHTML', '(node.innerHTML = text)'),
  sink('outerHTML', '(node.outerHTML = text)'),
  sink('innerHTML as a key', "((node as never)['innerHTML'] = text)"),
  sink('insertAdjacentHTML', "node.insertAdjacentHTML('beforeend', text)"),
  sink('dangerouslySetInnerHTML', '<p dangerouslySetInnerHTML={{ __html: text }} />'),
  sink('srcdoc', '<iframe srcdoc={text} />'),
  sink('document.write', 'document.write(text)'),
  sink('eval', 'eval(text)'),
  sink('new Function', 'new Function(text)'),
  sink('Function()', 'Function(text)'),
  sink('a timer of text', "setTimeout('alert(1)', 1)"),
  sink('a javascript: address', "'javascript:alert(1)'"),
  sink('createContextualFragment', 'document.createRange().createContextualFragment(text)'),
  sink('setHTMLUnsafe', 'node.setHTMLUnsafe(text)'),
  sink('DOMParser', "new DOMParser().parseFromString(text, 'text/html')"),
  sink('in the engine', '(node.innerHTML = text)', CORE, '.ts'),
  sink('in the report', '(node.innerHTML = text)', 'packages/report/src'),
  foreign('ui', 'fetch', "fetch('/x')"),
  foreign('ui', 'fetch', "window.fetch('/x')"),
  foreign('ui', 'localStorage', "localStorage.getItem('x')"),
  foreign('ui', 'sessionStorage', "sessionStorage.getItem('x')"),
  foreign('ui', 'indexedDB', "indexedDB.open('x')"),
  foreign('ui', 'XMLHttpRequest', 'new XMLHttpRequest()'),
  foreign('ui', 'sendBeacon', "navigator.sendBeacon('/x')"),
  foreign('ui', 'cookie', 'document.cookie'),
  foreign('core', 'fetch', "fetch('/x')"),
  foreign('core', 'localStorage', "localStorage.getItem('x')"),
  foreign('schema', 'document', 'document.title'),
  foreign('metrics', 'fetch', "fetch('/x')"),
  foreign('locales', 'navigator', 'navigator.language'),
  foreign('themes', 'document', 'document.body'),
]
