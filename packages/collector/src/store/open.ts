import { sqliteStore } from './sqlite/sqlite'
import type { Store } from './store'

/** Opens the store that an address names. @throws If no store is named so. @example openStore('sqlite:./earshot.db') */
export function openStore(address: string): Store {
  const [, kind, rest] = /^(\w+):(.+)$/s.exec(address) ?? []
  if (kind === 'sqlite' && rest) return sqliteStore(rest.replace(/^\/\/(?=[^/])/, ''))
  throw Error(`store: found "${address}", allowed: sqlite:<file>`)
}
