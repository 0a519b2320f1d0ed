import type { ResponseDocument } from '@earshot/schema'
import { textHash } from './canonical'
import { columnText } from './column-text'

/** Stands for every project, or every secret: the id is barred whatever comes with it. No project or hash is empty. */
export const ANY = ''

export interface Tombstone {
  id: string
  project: string
  eraseHash: string
  /** Whether any revision of the response ever came. */
  arrived: boolean
}

/** A revision in the log. */
export interface KnownRevision {
  hash: string
  /** JSON; null where every copy that came has the same hash. */
  document: string | null
}

export interface Current {
  rev: number
  /** JSON. */
  document: string
}

/** What a store has of the responses that came, as it changes while they are taken one by one. */
export interface Known {
  /** By id. */
  tombstones: Map<string, Tombstone[]>
  /** By the key of id, project and rev. */
  revisions: Map<string, KnownRevision>
  /** What counts so far, by the key of id and project. */
  current: Map<string, Current>
}

/** One text for what a row is found by: no column holds a zero character. */
export const keyOf = (...parts: readonly (string | number)[]): string => parts.join('\0')

/** A row that reads what is known of one asked for: nothing where there is none. */
export interface KnownRow {
  id: string
  project: string
  rev: number
  hash: string | null
  /** Of the log, if its hash is another than the one that was asked with. */
  logged: string | null
  current_rev: number | null
  document: string | null
}

export interface TombstoneRow {
  id: string
  project: string
  erase_hash: string
  arrived: number
}

/** A document as it is to be kept, and what is asked of it: columns, and the hash of its text. */
export interface Arrival {
  doc: ResponseDocument
  id: string
  project: string
  rev: number
  /** JSON. */
  text: string
  hash: string
}

export function arrivalOf(doc: ResponseDocument): Arrival {
  const text = JSON.stringify(doc)
  return { doc, id: columnText(doc.id), project: columnText(doc.project), rev: doc.rev, text, hash: textHash(text) }
}

export function knownOf(rows: readonly KnownRow[], tombstones: readonly TombstoneRow[]): Known {
  const known: Known = { tombstones: new Map(), revisions: new Map(), current: new Map() }
  for (const { id, project, rev, hash, logged, current_rev, document } of rows) {
    const key = keyOf(id, project, rev)
    // Of two copies that were asked with, only one may have needed the document.
    if (hash !== null)
      known.revisions.set(key, { hash, document: logged ?? known.revisions.get(key)?.document ?? null })
    if (document !== null) known.current.set(keyOf(id, project), { rev: Number(current_rev), document })
  }
  for (const { id, project, erase_hash: eraseHash, arrived } of tombstones) {
    const one = { id, project, eraseHash, arrived: Number(arrived) === 1 }
    known.tombstones.set(id, [...(known.tombstones.get(id) ?? []), one])
  }
  return known
}
