import { readFileSync } from 'node:fs'
import type { z } from 'zod'
import { ConfigError } from '../config/config-error'

const escaped = (key: PropertyKey) => String(key).replace(/~/g, '~0').replace(/\//g, '~1')
const shown = (value: unknown) => JSON.stringify(value)?.slice(0, 80) ?? 'nothing'

/** What stands at a path. Secrets have no place in these files, so it may be shown. */
const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((part, key) => (Object(part) as { [key: PropertyKey]: unknown })[key], value)

/**
 * Reads a file that only the server sees.
 *
 * @throws ConfigError if it is not there, not JSON, or not what the schema says, with the pointer of each problem.
 */
export function readJsonFile<T>(path: string, schema: z.ZodType<T>): T {
  let value: unknown
  try {
    value = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''))
  } catch (thrown) {
    throw new ConfigError(path, [], `${path} can't be read: ${(thrown as Error).message}`)
  }
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const problems = result.error.issues.flatMap((issue) => {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path]
    return keys.map((place) => ({
      pointer: place.map((key) => `/${escaped(key)}`).join(''),
      found: shown(at(value, place)),
      allowed: issue.message.replace(/^allowed: /, ''),
    }))
  })
  throw new ConfigError(path, problems)
}
