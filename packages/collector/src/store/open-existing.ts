import { existsSync } from 'node:fs'
import { openStore } from './open'
import type { Store } from './store'

/** The file that a store's address names; nothing if it is kept elsewhere, or only in memory. */
export function fileOf(address: string): string | undefined {
  const file = /^sqlite:(?:\/\/(?=[^/]))?(.+)$/s.exec(address)?.[1]
  return file === ':memory:' ? undefined : file
}

/**
 * Opens a store to read what is in it: unlike `openStore`, it makes none.
 *
 * @throws Error if there is no file at this address; where it is a database, the first thing asked throws.
 * @example openExisting('sqlite:./earshot.db')
 */
export function openExisting(address: string): Store {
  const file = fileOf(address)
  if (file !== undefined && !existsSync(file)) throw Error(`store: ${file} is not there`)
  return openStore(address, { mayCreate: false })
}
