import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { root } from './tool.mjs'

/**
 * The syntax trees of the files that a glob names.
 *
 * @yields `{ file, tree }`, `file` relative to the project's folder.
 */
export function* sources(pattern) {
  for (const file of globSync(pattern, {
    cwd: root,
    exclude: (name) => name === 'node_modules' || name === 'dist',
  }).sort())
    yield {
      file,
      tree: ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest, true),
    }
}

/** Every node of a tree, the tree included. */
export function* nodesOf(node) {
  yield node
  for (const child of node.getChildren()) yield* nodesOf(child)
}

/** `file:line` of a node. */
export const placeOf = (file, node) =>
  `${file}:${ts.getLineAndCharacterOfPosition(node.getSourceFile(), node.getStart()).line + 1}`
