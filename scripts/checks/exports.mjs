import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { publishedPackages } from './packages.mjs'
import { root } from './tool.mjs'

const snapshot = join(root, 'scripts/exports.json')

/** Import specifier → file, for every entry of a manifest that is code; `./*` for each file that it stands for. */
function entries({ folder, manifest }) {
  return Object.entries(manifest.exports).flatMap(([path, target]) => {
    const file = target.default
    if (!file) return []
    const specifier = manifest.name + path.slice(1)
    if (!file.includes('*')) return [[specifier, join(folder, file)]]
    const [before, after] = file.slice(2).split('*')
    const listed = new Set(Object.values(manifest.exports).map((other) => other.default))
    return globSync(`${before}*${after}`, { cwd: folder })
      .filter((found) => !listed.has(`./${found.replaceAll('\\', '/')}`))
      .map((found) => [specifier.replace('*', found.slice(before.length, -after.length)), join(folder, found)])
  })
}

async function exportedNames() {
  const found = {}
  for (const [specifier, file] of publishedPackages().flatMap(entries).sort())
    found[specifier] = existsSync(file)
      ? Object.keys(await import(pathToFileURL(file).href)).sort()
      : `${file} is missing`
  return found
}

const list = (value) =>
  Array.isArray(value) ? value.join(', ') || 'nothing' : (value ?? 'nothing: it has no such entry')

/** The names that each package exports, loaded in Node without a DOM, are those of `scripts/exports.json`. */
export const exportNames = {
  name: 'exports',
  run: async ({ isUpdate }) => {
    const found = await exportedNames()
    if (isUpdate) writeFileSync(snapshot, `${JSON.stringify(found, null, 2)}\n`)
    if (!existsSync(snapshot))
      return ['scripts/exports.json is missing; node scripts/check.mjs exports --update writes it']
    const expected = JSON.parse(readFileSync(snapshot, 'utf8'))
    return [...new Set([...Object.keys(expected), ...Object.keys(found)])]
      .filter((specifier) => list(found[specifier]) !== list(expected[specifier]) || !Array.isArray(found[specifier]))
      .map(
        (specifier) =>
          `${specifier} exports ${list(found[specifier])}; scripts/exports.json says ${list(expected[specifier])}`,
      )
  },
}
