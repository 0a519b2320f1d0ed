import ts from 'typescript'
import { nodesOf, placeOf, sources } from './sources.mjs'

const STORAGE = ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookie', 'cookieStore']
const NETWORK = ['fetch', 'XMLHttpRequest', 'sendBeacon', 'WebSocket', 'EventSource']
const DOM = ['window', 'document', 'navigator', 'location', 'HTMLElement']

/** What a package's sources never name, by folder: the world that is another package's. */
const DENIED = {
  schema: [...STORAGE, ...NETWORK, ...DOM],
  metrics: [...STORAGE, ...NETWORK, ...DOM],
  locales: [...STORAGE, ...NETWORK, ...DOM],
  themes: [...STORAGE, ...NETWORK, ...DOM],
  ui: [...STORAGE, ...NETWORK],
  core: [...STORAGE, ...NETWORK],
}

/** Where the engine meets the browser; everywhere else it asks its platform. */
const IS_BORDER = /^packages\/core\/src\/(platform\/browser|outbox\/stores)\//

/** An identifier that means the global, not a property, parameter or key of the same name. */
function isGlobalUse(node, name) {
  if (!ts.isIdentifier(node) || node.text !== name) return false
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent) && parent.name === node)
    return /^(window|globalThis|self|document|navigator)$/.test(parent.expression.getText())
  const isDeclared =
    (ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isBindingElement(parent)) && parent.name === node
  const isMember =
    (ts.isPropertySignature(parent) || ts.isPropertyAssignment(parent) || ts.isMethodSignature(parent)) &&
    parent.name === node
  return !isDeclared && !isMember && !ts.isJsxAttribute(parent) && !ts.isTypeReferenceNode(parent)
}

/** `ui` knows no storage and no network, `core` only at its border; `schema`, `metrics`, `locales` and `themes` no browser at all. */
export const globals = {
  name: 'globals',
  run: async () =>
    Object.entries(DENIED).flatMap(([folder, names]) => {
      const files = [...sources(`packages/${folder}/src/**/*.{ts,tsx}`)].filter(
        ({ file }) => !/\.test\.tsx?$/.test(file) && !IS_BORDER.test(file.replaceAll('\\', '/')),
      )
      if (!files.length) return [`packages/${folder}/src has no files`]
      return files.flatMap(({ file, tree }) =>
        [...nodesOf(tree)].flatMap((node) =>
          names
            .filter((name) => isGlobalUse(node, name))
            .map(
              (name) =>
                `${placeOf(file, node)} uses ${name}; ${folder} may not: it comes in from the package that owns it`,
            ),
        ),
      )
    }),
}
