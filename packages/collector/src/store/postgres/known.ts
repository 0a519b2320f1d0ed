import type { ResponseDocument } from '@earshot/schema'
import { columnText } from '../column-text'
import { columnsOf, type Query } from './query'

/** Stands for every project, or every secret: the id is barred whatever comes with it. No project or hash is empty. */
export const ANY = ''

export interface Tombstone {
  id: string
  project: string
  eraseHash: string
  arrived: boolean
}

export interface Current {
  rev: number
  document: ResponseDocument
}

/** What the store has of the responses that came, as it changes while they are taken one by one. */
export interface Known {
  tombstones: Map<string, Tombstone[]>
  /** Hash of each revision in the log. */
  hashes: Map<string, string>
  current: Map<string, Current>
}

export const keyOf = (...parts: readonly (string | number)[]): string =>
  JSON.stringify(parts.map((part) => (typeof part === 'string' ? columnText(part) : part)))

/** Reads what is known of these documents; nobody may change it meanwhile. */
export async function readKnown(query: Query, documents: readonly ResponseDocument[]): Promise<Known> {
  const known: Known = { tombstones: new Map(), hashes: new Map(), current: new Map() }
  const keys = documents.map(({ id, project, rev }) => [columnText(id), columnText(project), rev])
  const columns = columnsOf(keys, 3)
  const findTombstones = query(
    'select id, project, erase_hash, arrived from tombstones where id = any($1::text[])',
    [columns[0]],
    'find-erased',
  )
  const findLog = query(
    `select id, project, rev, hash from log
     where (id, project, rev) in (select * from unnest($1::text[], $2::text[], $3::bigint[]))`,
    columns,
    'find-logged',
  )
  const findCurrent = query(
    `select id, project, rev, document from responses
     where (id, project) in (select * from unnest($1::text[], $2::text[]))`,
    columns.slice(0, 2),
    'find-current',
  )
  const [tombstones, log, current] = await Promise.all([findTombstones, findLog, findCurrent])
  for (const { id, project, erase_hash, arrived } of tombstones as Record<string, string>[]) {
    const one = { id: id!, project: project!, eraseHash: erase_hash!, arrived: Number(arrived) === 1 }
    known.tombstones.set(one.id, [...(known.tombstones.get(one.id) ?? []), one])
  }
  for (const { id, project, rev, hash } of log as Record<string, string>[])
    known.hashes.set(keyOf(id!, project!, Number(rev)), hash!)
  for (const { id, project, rev, document } of current as Record<string, string>[])
    known.current.set(keyOf(id!, project!), { rev: Number(rev), document: JSON.parse(document!) })
  return known
}
