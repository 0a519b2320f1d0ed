import { isDeepStrictEqual } from 'node:util'
import type { ResponseDocument } from '@earshot/schema'
import { createDeltas } from '../cells/deltas'
import { DIMENSIONS } from '../cells/dimensions'
import { foldAll } from './fold'
import type { Query } from './query'
import { TABLES, TABLES_VERSION, UPGRADES } from './tables'
import { writeCells } from './write-cells'

/** Any number; collectors that start together wait for each other by it. */
const LOCK = 7_203_491
/** Responses read at once while all are counted anew. */
const PAGE = 5000

async function settingsOf(query: Query): Promise<Map<string, unknown> | undefined> {
  // Read as rows: what `to_regclass` remembers may be older than the lock that was waited for.
  const tables = await query(`select 1 from pg_tables where schemaname = current_schema() and tablename = 'settings'`)
  if (!tables.length) return undefined
  const rows = await query('select name, value from settings')
  return new Map(rows.map(({ name, value }) => [name as string, JSON.parse(value as string)]))
}

const put = (query: Query, name: string, value: unknown) =>
  query('insert into settings (name, value) values ($1, $2) on conflict (name) do update set value = excluded.value', [
    name,
    JSON.stringify(value),
  ])

async function countAnew(query: Query, dimensions: readonly string[]): Promise<void> {
  await query('set local statement_timeout = 0')
  // The lock of whoever folds comes before those of the tables, as it does there.
  await foldAll(query)
  await query('lock table responses, pending, cells, months, series in exclusive mode')
  await foldAll(query)
  for (const table of ['cells', 'months']) await query(`delete from ${table}`)
  await query('delete from series')
  await query('declare every no scroll cursor for select document from responses')
  for (;;) {
    const rows = await query(`fetch ${PAGE} from every`)
    if (!rows.length) break
    const deltas = createDeltas(dimensions)
    for (const { document } of rows) deltas.add(JSON.parse(document as string) as ResponseDocument)
    await writeCells(query, deltas.all())
  }
  await query('close every')
}

export interface PrepareOptions {
  /** Whether tables are made where there are none. */
  mayCreate: boolean
  /** Dimensions asked for. Default: those of the store; a new one has `DIMENSIONS`. */
  asked?: readonly string[]
}

/**
 * Makes the tables, or brings them up to this version, and settles by which dimensions cells are kept apart: others
 * than the store's are a choice, and all is counted anew.
 *
 * @returns The dimensions.
 * @throws Error if there are no tables and none may be made, or those of another version.
 */
export async function prepare(query: Query, { mayCreate, asked }: PrepareOptions): Promise<readonly string[]> {
  const before = await settingsOf(query)
  const isSettled = (settings: Map<string, unknown>) =>
    settings.get('version') === TABLES_VERSION && (!asked || isDeepStrictEqual(settings.get('dimensions'), asked))
  if (before && isSettled(before)) return before.get('dimensions') as string[]
  if (!before && !mayCreate) throw Error('store: there are no tables of a store in this database')

  await query('begin')
  await query('select pg_advisory_xact_lock($1)', [LOCK])
  const settings = (await settingsOf(query)) ?? new Map<string, unknown>()
  if (!settings.size) {
    await query(TABLES)
    await put(query, 'version', TABLES_VERSION)
    settings.set('version', TABLES_VERSION)
  }
  const version = settings.get('version')
  const upgrades = typeof version === 'number' && version >= 1 ? UPGRADES.slice(version - 1) : []
  if (upgrades.length) {
    await query('set local statement_timeout = 0')
    for (const upgrade of upgrades) await query(upgrade)
    await put(query, 'version', TABLES_VERSION)
    settings.set('version', TABLES_VERSION)
  }
  if (settings.get('version') !== TABLES_VERSION)
    throw Error(`store: found tables of version ${settings.get('version')}, allowed: 1 to ${TABLES_VERSION}`)
  const kept = settings.get('dimensions') as string[] | undefined
  const dimensions = asked ?? kept ?? DIMENSIONS
  if (!isDeepStrictEqual(kept, dimensions)) {
    await put(query, 'dimensions', dimensions)
    if (kept) await countAnew(query, dimensions)
  }
  await query('commit')
  return dimensions
}
