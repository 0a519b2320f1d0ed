import { type Arrival, type Known, keyOf, type TombstoneRow, tombstonesOf } from '../known'
import { columnsOf, type Query } from './query'

// Each lookup by itself, in the order asked: a plan made while the tables were small is right for large ones too.
const FIND = `select asked.id, asked.project, asked.rev, logged.hash, logged.document as logged,
    counted.rev as current_rev, counted.document, erased.project as erased_project, erased.erase_hash, erased.arrived
  from unnest($1::text[], $2::text[], $3::bigint[], $4::text[]) as asked(id, project, rev, hash)
  left join lateral (select hash, case when log.hash <> asked.hash then log.document end as document from log
    where log.id = asked.id and log.project = asked.project and log.rev = asked.rev offset 0) as logged on true
  left join lateral (select rev, document from responses
    where responses.id = asked.id and responses.project = asked.project offset 0) as counted on true
  left join lateral (select project, erase_hash, arrived from tombstones
    where tombstones.id = asked.id offset 0) as erased on true
  where logged.hash is not null or counted.rev is not null or erased.arrived is not null`

/** A row for each document asked for, and each tombstone of its id; columns of what is not there are null. */
interface Found {
  id: string
  project: string
  rev: number
  hash: string | null
  logged: string | null
  current_rev: number | null
  document: string | null
  erased_project: string | null
  erase_hash: string
  arrived: number
}

/** Reads what is known of these documents; nobody may change it meanwhile. */
export async function readKnown(query: Query, arrivals: readonly Arrival[]): Promise<Known> {
  const asked = arrivals.map(({ id, project, rev, hash }) => [id, project, rev, hash])
  const rows = (await query(FIND, columnsOf(asked, 4), 'find-known')) as unknown as Found[]
  const tombstones = new Map<string, TombstoneRow>()
  const known: Known = { tombstones: new Map(), revisions: new Map(), current: new Map() }
  // Of copies that were asked with, those with the same hash needed no document.
  const documents = new Map<string, string>()
  for (const { id, project, rev, hash, logged, current_rev, document, ...erased } of rows) {
    const key = keyOf(id, project, rev)
    if (logged !== null) documents.set(key, logged)
    if (hash !== null) known.revisions.set(key, { hash, document: () => documents.get(key)! })
    if (document !== null) known.current.set(keyOf(id, project), { rev: Number(current_rev), document })
    const { erased_project: barred, erase_hash, arrived } = erased
    if (barred !== null) tombstones.set(keyOf(id, barred, erase_hash), { id, project: barred, erase_hash, arrived })
  }
  return { ...known, tombstones: tombstonesOf(tombstones.values()) }
}
