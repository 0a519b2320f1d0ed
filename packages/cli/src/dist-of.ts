import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of a package's built files, from the name of one of them; nothing if they are not built. */
export function distOf(specifier: string): string | undefined {
  const dist = dirname(fileURLToPath(import.meta.resolve(specifier)))
  return existsSync(dist) ? dist : undefined
}
