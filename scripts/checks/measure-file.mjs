import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { root } from './tool.mjs'

/** Brotli size at quality 11 of a built file of the package `earshot`, in bytes; undefined where it is not built. */
export function measureFile(name) {
  const file = join(root, 'packages/earshot/dist', name)
  if (!existsSync(file)) return undefined
  return brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length
}
