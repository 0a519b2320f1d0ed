import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './run.mjs'

const SKIPPED = new Set(['node_modules', 'dist', '.tools', 'test-results'])

function* filesIn(path) {
  const entry = join(root, path)
  if (!existsSync(entry)) return
  const children = (() => {
    try {
      return readdirSync(entry, { withFileTypes: true })
    } catch (thrown) {
      if (thrown.code === 'ENOTDIR') return null
      throw thrown
    }
  })()
  if (!children) yield path
  else
    for (const child of children.sort((a, b) => (a.name < b.name ? -1 : 1)))
      if (!SKIPPED.has(child.name)) yield* filesIn(join(path, child.name))
}

/** One hash over the names and contents of files and folders. */
export function hashOf(paths) {
  const hash = createHash('sha256')
  for (const path of paths)
    for (const file of filesIn(path))
      hash
        .update(file)
        .update('\0')
        .update(readFileSync(join(root, file)))
        .update('\0')
  return hash.digest('hex')
}

const stampFile = (name) => join(root, '.tools', `${name}.stamp`)

/** Whether a step was done for exactly these contents. */
export const isDone = (name, hash) => existsSync(stampFile(name)) && readFileSync(stampFile(name), 'utf8') === hash

export function markDone(name, hash) {
  mkdirSync(join(root, '.tools'), { recursive: true })
  writeFileSync(stampFile(name), hash)
}
