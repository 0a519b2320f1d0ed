import ts from 'typescript'
import { nodesOf, placeOf, sources } from './sources.mjs'

const BROWSER = 'packages/{schema,core,ui,themes,locales,earshot,report}/src/**/*.{ts,tsx}'
const SHOP = 'examples/**/*.{js,ts,tsx}'

/** Names that turn text into markup or code, wherever they stand: read, written, called or as a key. */
const SINKS = new Set([
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'dangerouslySetInnerHTML',
  'createContextualFragment',
  'setHTMLUnsafe',
  'parseHTMLUnsafe',
  'parseFromString',
  'srcdoc',
  'eval',
])

/** Where a string becomes code: `new Function`, `Function()`, `document.write`, timers that take a string. */
function isCodeFromText(node) {
  const isCall = ts.isCallExpression(node) || ts.isNewExpression(node)
  if (!isCall) return false
  const called = node.expression.getText()
  if (/^(window\.|globalThis\.)?Function$/.test(called)) return true
  if (/(^|\.)document\.write(ln)?$/.test(called)) return true
  const first = node.arguments?.[0]
  return /(^|\.)set(Timeout|Interval)$/.test(called) && first !== undefined && ts.isStringLiteralLike(first)
}

const sinkOf = (node) => {
  if ((ts.isIdentifier(node) || ts.isStringLiteralLike(node)) && SINKS.has(node.text)) return node.text
  if (ts.isStringLiteralLike(node) && /^\s*javascript:/i.test(node.text)) return 'javascript:'
  return isCodeFromText(node) ? node.expression.getText() : undefined
}

/** Text stays text: nothing in what runs in a page makes markup or code of a string. */
export const sinks = {
  name: 'sinks',
  run: async () => {
    const files = [...sources(BROWSER), ...sources(SHOP)].filter(({ file }) => !/\.test\.tsx?$/.test(file))
    if (!files.length) return [`no file matches ${BROWSER}`]
    return files.flatMap(({ file, tree }) =>
      [...nodesOf(tree)]
        .map((node) => ({ node, sink: sinkOf(node) }))
        .filter(({ sink }) => sink)
        .map(({ node, sink }) => `${placeOf(file, node)} uses ${sink}; make elements and set textContent instead`),
    )
  },
}
