import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readdirSync } from 'node:fs'
import { packagesIn } from './files.mjs'
import { tool } from './tool.mjs'

/** Path → hash of every built file. */
function built(root) {
  const hashes = new Map()
  for (const name of packagesIn(root))
    for (const entry of readdirSync(join(root, 'packages', name, 'dist'), { recursive: true, withFileTypes: true }))
      if (entry.isFile()) {
        const path = join(entry.parentPath, entry.name)
        hashes.set(path, createHash('sha256').update(readFileSync(path)).digest('hex'))
      }
  return hashes
}

export const rebuildCheck = {
  title: 'Building again works and gives the same bytes',
  async find({ root }) {
    const before = built(root)
    const problems = await tool(root, 'rollup', ['--config', 'rollup.config.mjs', '--silent'])
    if (problems.length) return problems
    const after = built(root)
    return [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path)).map((path) => `${path.slice(root.length)} differs`)
  },
}
