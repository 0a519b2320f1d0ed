import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { root } from './tool.mjs'

/**
 * Brotli size at quality 11 of a built file of the package `earshot`, in bytes; of several (`earshot.js+earshot-ui.js`)
 * together, each compressed by itself as it is fetched. Undefined where one is not built.
 */
export function measureFile(names) {
  const files = names.split('+').map((name) => join(root, 'packages/earshot/dist', name))
  if (!files.every((file) => existsSync(file))) return undefined
  const size = (file) =>
    brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length
  return files.reduce((sum, file) => sum + size(file), 0)
}
