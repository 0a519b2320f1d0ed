import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { packagesIn } from './files.mjs'

const SNAPSHOT = 'scripts/check/exports.json'
/** A page, a command: they export nothing. */
const NONE = ['report', 'cli']

export const exportsCheck = {
  title: 'Public names are those that were agreed on (scripts/check/exports.json)',
  async find({ root, isUpdating }) {
    const found = {}
    for (const name of packagesIn(root).filter((one) => !NONE.includes(one))) {
      const file = join(root, 'packages', name, 'dist', 'index.js')
      if (!existsSync(file)) return [`packages/${name} is not built`]
      found[name] = Object.keys(await import(pathToFileURL(file).href)).sort()
    }
    const text = `${JSON.stringify(found, null, 2)}\n`
    if (isUpdating) writeFileSync(join(root, SNAPSHOT), text)
    const agreed = existsSync(join(root, SNAPSHOT)) ? JSON.parse(readFileSync(join(root, SNAPSHOT), 'utf8')) : {}
    return [...new Set([...Object.keys(found), ...Object.keys(agreed)])].flatMap((name) => {
      const more = (found[name] ?? []).filter((one) => !agreed[name]?.includes(one))
      const less = (agreed[name] ?? []).filter((one) => !found[name]?.includes(one))
      return [...more.map((one) => `${name}: ${one} is new`), ...less.map((one) => `${name}: ${one} is gone`)]
    })
  },
}
