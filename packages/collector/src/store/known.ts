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
  /** JSON: asked for only where a copy has another hash. */
  document(): string
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

/** Tombstones by their ids. */
export function tombstonesOf(rows: Iterable<TombstoneRow>): Map<string, Tombstone[]> {
  const tombstones = new Map<string, Tombstone[]>()
  for (const { id, project, erase_hash: eraseHash, arrived } of rows) {
    const one = { id, project, eraseHash, arrived: Number(arrived) === 1 }
    tombstones.set(id, [...(tombstones.get(id) ?? []), one])
  }
  return tombstones
}
