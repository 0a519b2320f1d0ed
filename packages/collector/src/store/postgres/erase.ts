import type { ResponseDocument } from '@earshot/schema'
import { createDeltas } from '../cells/deltas'
import { columnText } from '../column-text'
import type { Counter } from '../decide'
import { ANY } from '../known'
import { sightingOf } from '../sighting'
import type { Numbered } from '../store'
import { createCounters } from './counters'
import { foldAll, notePending } from './fold'
import { lockIds } from './lock-ids'
import { columnsOf, type Query } from './query'
import { writeCells } from './write-cells'

/** Responses of a person erased in one transaction, so that it stays short. */
const MOST_AT_ONCE = 200

export interface Key {
  id: string
  project: string
}

export interface Erasure {
  erasedAt: string
  dimensions: readonly string[]
}

const IN_KEYS = '(id, project) in (select * from unnest($1::text[], $2::text[]))'
const BAR = `insert into tombstones (id, project, erase_hash, erased_at, arrived)
  values ($1, $2, $3, $4, $5) on conflict do nothing`

/** Removes responses with all revisions, takes them out of the cells, and bars their ids for good. */
export async function eraseKeys(query: Query, keys: readonly Key[], { erasedAt, dimensions }: Erasure): Promise<void> {
  if (!keys.length) return
  const columns = columnsOf(
    keys.map(({ id, project }) => [id, project]),
    2,
  )
  const counters = createCounters()
  const deltas = createDeltas(dimensions)
  for (const { document } of await query(`select document from responses where ${IN_KEYS}`, columns))
    deltas.remove(JSON.parse(document as string) as ResponseDocument)
  for (const table of ['log', 'responses', 'conflicts'] satisfies Counter[]) {
    const removed = await query(`delete from ${table} where ${IN_KEYS} returning 1`, columns)
    counters.add(table, -removed.length)
  }
  for (const { id, project } of keys) await query(BAR, [id, project, ANY, erasedAt, 1])
  await counters.write(query)
  // What is erased may wait nowhere.
  await foldAll(query)
  await writeCells(query, deltas.all())
}

/** Within one transaction; as `Store.erase`. */
export async function eraseOne(
  query: Query,
  { id: given, eraseHash, numbered }: { id: string; eraseHash: string; numbered?: Numbered },
  erasure: Erasure,
): Promise<boolean> {
  const id = columnText(given)
  await lockIds(query, [id])
  const known = await query('select id, project, erase_hash from responses where id = $1', [id])
  const own = known.filter(({ erase_hash }) => erase_hash === eraseHash) as unknown as Key[]
  await eraseKeys(query, own, erasure)
  if (known.length) return own.length > 0
  await query(BAR, [id, ANY, eraseHash, erasure.erasedAt, 0])
  if (numbered) {
    const sighting = sightingOf(numbered.project, numbered.client, erasure.erasedAt)
    await notePending(query, { deltas: [], sightings: sighting ? [sighting] : [] })
  }
  return true
}

/** Within one transaction, erases some of a person's responses. @returns How many; none are left if it is zero. */
export async function eraseSomeOf(query: Query, person: string, erasure: Erasure): Promise<number> {
  const find = () =>
    query(
      `select project, id from log where person = $1 union select project, id from conflicts where person = $1
       order by id, project limit ${MOST_AT_ONCE}`,
      [columnText(person)],
    ) as Promise<unknown> as Promise<Key[]>
  const ids = new Set((await find()).map(({ id }) => id))
  await lockIds(query, [...ids])
  // Others may have erased some meanwhile; what came meanwhile is another round's.
  const keys = (await find()).filter(({ id }) => ids.has(id))
  await eraseKeys(query, keys, erasure)
  return keys.length
}
