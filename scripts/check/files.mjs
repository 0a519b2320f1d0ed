import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Names of the packages. */
export const packagesIn = (root) => readdirSync(join(root, 'packages')).sort()

/** Paths of files under a folder, relative to `root`. */
export function filesUnder(root, folder, matches) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && matches.test(entry.name) && !/node_modules|[\\/]dist([\\/]|$)/.test(entry.parentPath))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replace(/^[\\/]/, ''))
    .sort()
}

export const readJson = (root, path) => JSON.parse(readFileSync(join(root, path), 'utf8'))
