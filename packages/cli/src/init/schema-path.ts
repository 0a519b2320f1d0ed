import { existsSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

const PLACES = [join('node_modules', '@earshot', 'schema'), join('packages', 'schema')]
const FILE = 'earshot.schema.json'

/** The path from a folder to the JSON Schema that is installed in it or above it, for `$schema`; where it will be if it is not. */
export function schemaPath(folder: string): string {
  const from = resolve(folder)
  for (let at = from; ; at = dirname(at)) {
    const file = PLACES.map((place) => join(at, place, FILE)).find((one) => existsSync(one))
    if (file) {
      const path = relative(from, file).replaceAll('\\', '/')
      return path.startsWith('.') ? path : `./${path}`
    }
    if (at === dirname(at)) return `./node_modules/@earshot/schema/${FILE}`
  }
}
