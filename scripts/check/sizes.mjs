import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { readJson } from './files.mjs'

/** Bytes of a file at brotli's best quality. */
export const brotliSize = (path) => brotliCompressSync(readFileSync(path), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length

export const budgetsOf = (root) => readJson(root, 'budgets.json')

export const sizesCheck = {
  title: 'Files of the script tag stay within their budgets (budgets.json)',
  async find({ root }) {
    return Object.entries(budgetsOf(root)).flatMap(([file, budget]) => {
      const path = join(root, 'packages/earshot/dist', file)
      if (!existsSync(path)) return [`${file} is not built`]
      const size = brotliSize(path)
      console.log(`    ${file}: ${size} of ${budget} bytes brotli`)
      return size > budget ? [`${file}: ${size} bytes brotli, budget ${budget}`] : []
    })
  },
}
