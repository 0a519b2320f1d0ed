import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { type Config, type Problem, validate } from '@earshot/schema'

/** A configuration on disk; read again when the file has changed. */
export interface ConfigFile {
  /** The text as it stands in the file, and its hash; nothing if there is no file. */
  text(): { text: string; etag: string } | undefined
  current(): Config | undefined
  /** Public write keys of its collectors. */
  keys(): readonly string[]
}

export class ConfigError extends Error {
  constructor(
    readonly path: string,
    readonly problems: readonly Problem[],
    reason?: string,
  ) {
    super(reason ?? `${path} has ${problems.length} problem(s)`)
  }
}

/** @throws ConfigError if the file is not there, not JSON, or not a configuration. */
export function readConfig(path: string): { text: string; config: Config } {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (thrown) {
    throw new ConfigError(path, [], `${path} can't be read: ${(thrown as Error).message}`)
  }
  let config: unknown
  try {
    config = JSON.parse(text)
  } catch (thrown) {
    throw new ConfigError(path, [], `${path} is not JSON: ${(thrown as Error).message}`)
  }
  const problems = validate(config)
  if (problems.length) throw new ConfigError(path, problems)
  return { text, config: config as Config }
}

/** @param onProblem Told when a later version of the file can't be used; the last good one goes on. */
export function configFile(path: string | undefined, onProblem: (error: ConfigError) => void): ConfigFile {
  let read: { text: string; etag: string; config: Config; mtimeMs: number } | undefined

  function refresh() {
    if (!path) return undefined
    try {
      const { mtimeMs } = statSync(path)
      if (read?.mtimeMs === mtimeMs) return read
      const { text, config } = readConfig(path)
      read = { text, config, mtimeMs, etag: `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"` }
    } catch (thrown) {
      if (!read) throw thrown
      onProblem(thrown instanceof ConfigError ? thrown : new ConfigError(path, [], String(thrown)))
      read.mtimeMs = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? read.mtimeMs
    }
    return read
  }
  refresh()

  return {
    text: refresh,
    current: () => refresh()?.config,
    keys: () => [refresh()?.config.collector ?? []].flat().flatMap(({ key }) => key ?? []),
  }
}
