import { postgresStore } from './postgres/postgres'
import { sqliteStore } from './sqlite/sqlite'
import type { Store } from './store'

/** What an address of a store looks like, for messages. */
export const ADDRESSES = 'sqlite:<file> or postgres://<user>@<host>/<database>'

export interface OpenOptions {
  /** Facts by which cells are kept apart. Default: the store's; a new one has those of the docs. */
  dimensions?: readonly string[]
  /** Whether tables are made in a database that has none. Default true. */
  mayCreate?: boolean
  /** Told why something failed that nobody waits for, and that is tried again. Default: a warning of the process. */
  onTrouble?: (thrown: unknown) => void
}

export const isPostgres = (address: string): boolean => /^postgres(ql)?:\/\//.test(address)

/** An address as it may stand in a message or a log: without the password. */
export const withoutPassword = (address: string): string => address.replace(/(:\/\/[^/:@]*):[^/]*@/, '$1:…@')

/** Opens the store that an address names. @throws If no store is named so. @example openStore('sqlite:./earshot.db') */
export function openStore(address: string, options: OpenOptions = {}): Store {
  if (isPostgres(address)) return postgresStore(address, options)
  const [, kind, rest] = /^(\w+):(.+)$/s.exec(address) ?? []
  if (kind === 'sqlite' && rest) return sqliteStore(rest.replace(/^\/\/(?=[^/])/, ''), options)
  throw Error(`store: found "${withoutPassword(address)}", allowed: ${ADDRESSES}`)
}
