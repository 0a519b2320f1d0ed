import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import type { Config } from '@earshot/schema'
import { ConfigError } from './config-error'
import { readConfig } from './read-config'

/** A configuration on disk; read again when the file has changed. */
export interface ConfigFile {
  /** The text as it stands in the file, and a tag of it; nothing if there is no file. */
  text(): { text: string; etag: string } | undefined
  current(): Config | undefined
  /** Public write keys of its collectors. */
  keys(): readonly string[]
}

interface Read {
  text: string
  config: Config
  etag: string
  version: string
}

/** Weak, since compression changes the bytes. */
export const etagOf = (text: string) => `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`

function versionOf(path: string): string {
  const { mtimeNs, size, ino } = statSync(path, { bigint: true, throwIfNoEntry: false }) ?? {}
  return `${mtimeNs} ${size} ${ino}`
}

/**
 * @param onProblem Told once when a later version of the file can't be used; the last good one goes on.
 * @throws ConfigError if the first version can't be used.
 */
export function configFile(path: string | undefined, onProblem: (error: ConfigError) => void): ConfigFile {
  let read: Read | undefined

  function refresh(): Read | undefined {
    if (!path) return undefined
    const version = versionOf(path)
    if (read?.version === version) return read
    try {
      const { text, config } = readConfig(path)
      read = { text, config, version, etag: etagOf(text) }
    } catch (thrown) {
      if (!read || !(thrown instanceof ConfigError)) throw thrown
      onProblem(thrown)
      read = { ...read, version }
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
