import { createHash } from 'node:crypto'
import { globSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { copyTree } from './copy-tree.mjs'
import { root, tool } from './tool.mjs'

/** Hash by name of everything built under a folder. */
function built(folder) {
  const files = globSync('packages/*/dist/**', { cwd: folder }).filter((file) => statSync(join(folder, file)).isFile())
  return new Map(
    files.sort().map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex'),
    ]),
  )
}

/**
 * Building again, elsewhere and over the first build's files, works and gives the same bytes: what is published
 * follows from the sources alone.
 */
export const rebuild = {
  name: 'rebuild',
  run: async () => {
    const first = built(root)
    if (!first.size) return ['nothing is built; npm run build does it']
    const copy = copyTree()
    try {
      const { code, output } = await tool('rollup', ['--config', 'rollup.config.mjs', '--silent'], { cwd: copy })
      if (code) return [`the second build fails:\n${output.trim()}`]
      const second = built(copy)
      return [...new Set([...first.keys(), ...second.keys()])]
        .filter((file) => first.get(file) !== second.get(file))
        .map(
          (file) =>
            `${file} ${!second.has(file) ? 'is not built again' : !first.has(file) ? 'is new' : 'has other bytes'} in a second build`,
        )
    } finally {
      rmSync(copy, { recursive: true, force: true })
    }
  },
}
