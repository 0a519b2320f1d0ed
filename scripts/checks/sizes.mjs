import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { measureFile } from './measure-file.mjs'
import { root } from './tool.mjs'

/** Each file of `budgets.json`, or several joined by `+`, is built, and no larger than its budget: bytes after Brotli at quality 11. */
export const sizes = {
  name: 'sizes',
  run: async () => {
    const budgets = JSON.parse(readFileSync(join(root, 'budgets.json'), 'utf8'))
    return Object.entries(budgets).flatMap(([file, budget]) => {
      const size = measureFile(file)
      if (size === undefined) return [`packages/earshot/dist/${file} is not built; its budget is ${budget} bytes`]
      return size > budget ? [`${file} has ${size} bytes, ${size - budget} more than its budget of ${budget}`] : []
    })
  },
}
