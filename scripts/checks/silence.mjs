import ts from 'typescript'
import { nodesOf, placeOf, sources } from './sources.mjs'

const EVERYWHERE = '{packages,examples,e2e,bench,scripts}/**/*.{ts,tsx,js,mjs}'

const isEmpty = (block) => ts.isBlock(block) && !block.statements.length && !/\/[/*]/.test(block.getText())

/** `catch {}` and `.catch(() => {})`, unless a comment inside says why nothing is to be done. */
function isSilent(node) {
  if (ts.isCatchClause(node)) return isEmpty(node.block)
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false
  const position = ['catch', 'then'].indexOf(node.expression.name.text)
  const listener = position < 0 ? undefined : node.arguments[position]
  return listener !== undefined && ts.isArrowFunction(listener) && isEmpty(listener.body)
}

/** No error is swallowed without a word. */
export const silence = {
  name: 'silence',
  run: async () => {
    const files = [...sources(EVERYWHERE)]
    if (!files.length) return [`no file matches ${EVERYWHERE}`]
    return files.flatMap(({ file, tree }) =>
      [...nodesOf(tree)]
        .filter(isSilent)
        .map((node) => `${placeOf(file, node)} swallows an error; act on it, or say inside why not`),
    )
  },
}
