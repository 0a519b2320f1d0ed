import { fileOf } from './open-existing'
import { sqliteLedger } from './sqlite/ledger'

/** One accepted revision, as it was written. */
export interface Logged {
  id: string
  project: string
  rev: number
  /** Hex SHA-256 of the content. */
  hash: string
  /** JSON. */
  document: string
}

/** What counts for one response, with the columns that reports filter by. */
export interface Current {
  id: string
  project: string
  rev: number
  survey: string
  touchpoint: string | null
  shownAt: string
  /** JSON. */
  document: string
}

/** An id that can't come back; an empty project or hash stands for any. */
export interface Tombstone {
  id: string
  project: string
  eraseHash: string
}

/** What a store holds at one moment, read without changing it, a row at a time. */
export interface Ledger {
  /** The truth: every revision, ordered by id, project and rev. */
  log(): Iterable<Logged>
  /** What is derived from it, ordered by id and project. */
  current(): Iterable<Current>
  /** The same as JSON, oldest display first, as reports read it. */
  displays(): Iterable<string>
  tombstones(): Iterable<Tombstone>
  close(): void
}

/**
 * Opens the ledger of a store.
 *
 * @throws Error if there is none at this address, or it can't be read row by row.
 * @example const ledger = openLedger('sqlite:./earshot.db')
 */
export function openLedger(address: string): Ledger {
  const file = fileOf(address)
  if (file === undefined) throw Error(`store: found "${address}", allowed: sqlite:<file>`)
  return sqliteLedger(file)
}
