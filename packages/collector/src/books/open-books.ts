import { isPostgres } from '../store/open'
import type { Books } from './books'
import { postgresBooks } from './postgres-books'
import { sqliteBooks } from './sqlite-books'

/** Opens the books of a store, by the store's address. @example openBooks('sqlite:./earshot.db') */
export const openBooks = (address: string): Books =>
  isPostgres(address) ? postgresBooks(address) : sqliteBooks(address.replace(/^sqlite:(\/\/(?=[^/]))?/, ''))
