import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { publishedPackages } from './packages.mjs'
import { tool } from './tool.mjs'

/** Packages of assets or of a command alone, which nobody imports. */
const hasNoTypes = ({ exports }) => Object.values(exports).every((target) => typeof target === 'string')

/** Types resolve as code does, for ES modules in Node and in bundlers, in what would be published. */
export const attw = {
  name: 'attw',
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'earshot-attw-'))
    const problems = []
    try {
      for (const { folder: cwd, manifest } of publishedPackages().filter(({ manifest }) => !hasNoTypes(manifest))) {
        const packed = await tool('pnpm', ['pack', '--pack-destination', folder], { cwd })
        const tarball = readdirSync(folder).find((file) => file.endsWith('.tgz'))
        if (packed.code || !tarball) problems.push(`${manifest.name} can't be packed: ${packed.output.trim()}`)
        else {
          const { code, output } = await tool('attw', [
            join(folder, tarball),
            '--profile',
            'esm-only',
            '--format',
            'table-flipped',
            '--no-emoji',
            '--no-color',
          ])
          if (code) problems.push(`${manifest.name}:\n${output.trim()}`)
          rmSync(join(folder, tarball))
        }
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
    return problems
  },
}
