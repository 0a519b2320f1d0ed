import { ADDRESSES, isPostgres, withoutPassword } from '../store/open'
import type { Books } from './books'
import { postgresBooks } from './postgres-books'
import { sqliteBooks } from './sqlite-books'

/** Opens the books of a store, by the store's address. @example openBooks('sqlite:./earshot.db') */
export function openBooks(address: string): Books {
  if (isPostgres(address)) return postgresBooks(address)
  const [, kind, rest = ''] = /^(\w+):(.+)$/s.exec(address) ?? []
  if (kind === 'sqlite') return sqliteBooks(rest.replace(/^\/\/(?=[^/])/, ''))
  throw Error(`store: found "${withoutPassword(address)}", allowed: ${ADDRESSES}`)
}
