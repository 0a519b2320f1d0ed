import type { Cell } from './cells/cell'
import { ADDRESSES, isPostgres, withoutPassword } from './open'
import { fileOf } from './open-existing'
import { postgresLedger } from './postgres/ledger'
import { sqliteLedger } from './sqlite/ledger'

/** One accepted revision, as it was written. */
export interface Logged {
  id: string
  project: string
  rev: number
  /** Hex SHA-256 of the document's text; of its content in rows of earlier versions. */
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
  log(): AsyncIterable<Logged>
  /** What is derived from it, ordered by id and project. */
  current(): AsyncIterable<Current>
  /** The same as JSON, oldest display first, as reports read it. */
  displays(): AsyncIterable<string>
  tombstones(): AsyncIterable<Tombstone>
  /** What reports count, day by day. */
  cells(): AsyncIterable<Cell>
  /** The same month by month, from sums that are kept: `lastDay` is the month, `2026-11`. */
  months(): AsyncIterable<Cell>
  /** By which facts those are kept apart. */
  dimensions(): Promise<readonly string[]>
  close(): Promise<void>
}

/**
 * Opens the ledger of a store.
 *
 * @throws Error if there is none at this address, or it can't be read row by row.
 * @example const ledger = await openLedger('sqlite:./earshot.db')
 */
export async function openLedger(address: string): Promise<Ledger> {
  if (isPostgres(address)) return postgresLedger(address)
  const file = fileOf(address)
  if (file === undefined) throw Error(`store: found "${withoutPassword(address)}", allowed: ${ADDRESSES}`)
  return sqliteLedger(file)
}
