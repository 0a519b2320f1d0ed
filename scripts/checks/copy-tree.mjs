import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { root, tool } from './tool.mjs'

/**
 * A copy of the project in a new temporary folder: what git knows or would add, and what is built. Libraries are
 * shared with the original, but the packages' links to each other stay within the copy.
 *
 * @returns The folder; the caller removes it.
 */
export async function copyTree() {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-copy-'))
  const { output } = await tool('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'])
  const copy = (path) => {
    if (!existsSync(join(root, path))) return
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    cpSync(join(root, path), join(folder, path), { recursive: true, verbatimSymlinks: true })
  }
  for (const file of output.split('\0').filter(Boolean)) copy(file)
  for (const group of ['packages', 'examples'])
    for (const name of readdirSync(join(root, group))) for (const made of ['dist', 'node_modules']) copy(`${group}/${name}/${made}`)
  copy('e2e/node_modules')
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  return folder
}
