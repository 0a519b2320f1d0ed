import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of a package's built files, from the address of one of them; nothing if they are not built. */
export function distOf(url: string): string | undefined {
  const dist = dirname(fileURLToPath(url))
  return existsSync(dist) ? dist : undefined
}
