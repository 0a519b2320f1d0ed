import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './tool.mjs'

const LEFT_OUT = new Set([
  '.git',
  '.tools',
  '.earshot',
  'node_modules',
  'test-results',
  'playwright-report',
  'coverage',
])

/**
 * A copy of the project in a new temporary folder, with what is built. Libraries are shared with the original, but
 * the packages' links to each other stay within the copy.
 *
 * @returns The folder; it goes when this process ends, if the caller has not removed it before.
 */
export function copyTree() {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-copy-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  for (const name of readdirSync(root).filter((entry) => !LEFT_OUT.has(entry)))
    cpSync(join(root, name), join(folder, name), { recursive: true, verbatimSymlinks: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  return folder
}
