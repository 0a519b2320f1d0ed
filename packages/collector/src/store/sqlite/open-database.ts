import { DatabaseSync } from 'node:sqlite'
import { isDeepStrictEqual } from 'node:util'
import { DIMENSIONS } from '../cells/dimensions'
import { sightingOf } from '../sighting'
import { createCells } from './cells'
import { createMeter } from './meter'
import { TABLES, TABLES_VERSION, UPGRADE_TO_2, UPGRADE_TO_3, UPGRADE_TO_4 } from './tables'

// The time-out comes first: another process may hold the lock that the others need. Erased content is overwritten.
const SETTINGS =
  'pragma busy_timeout = 5000; pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on; ' +
  // Pages of the write-ahead log that are brought into the file at once: it is the same ones that change again and again.
  'pragma wal_autocheckpoint = 4000; ' +
  // KiB of pages kept in memory: the cells that reports read again and again.
  'pragma cache_size = -32000'

/** While it waits for a lock, Node's driver answers nobody: once it runs, better "try again" than that. */
const RUNNING = 'pragma busy_timeout = 1000'

/** Tables of version 1 did not have what tells of losses; the log knows it. */
function upgradeTo2(db: DatabaseSync): void {
  db.exec(UPGRADE_TO_2)
  const meter = createMeter(db)
  const numbers = db.prepare(
    `select project, json_extract(document, '$.client.id') as id, json_extract(document, '$.client.seq') as seq,
       min(received_at) as at from log group by 1, 2, 3 order by 1, 2, 3`,
  )
  for (const { project, id, seq, at } of numbers.iterate()) {
    const sighting = sightingOf(project as string, { id, seq }, at as string)
    if (sighting) meter.seeAll([sighting])
  }
}

const versionOf = (db: DatabaseSync) =>
  (db.prepare('pragma user_version').get() as { user_version: number }).user_version

const dimensionsOf = (db: DatabaseSync) => {
  const row = db.prepare(`select value from settings where name = 'dimensions'`).get()
  return row && (JSON.parse(row.value as string) as string[])
}

/** The dimensions by which the file's cells are kept apart. Where others are asked for, all is counted anew. */
function settleDimensions(db: DatabaseSync, asked: readonly string[] | undefined): readonly string[] {
  const kept = dimensionsOf(db)
  if (kept && (!asked || isDeepStrictEqual(kept, asked))) return kept
  const dimensions = asked ?? DIMENSIONS
  db.exec('begin immediate')
  db.prepare(
    `insert into settings values ('dimensions', ?) on conflict (name) do update set value = excluded.value`,
  ).run(JSON.stringify(dimensions))
  createCells(db, dimensions, createMeter(db)).rebuild()
  db.exec('commit')
  return dimensions
}

function createTables(db: DatabaseSync): void {
  if (versionOf(db) === TABLES_VERSION) return
  db.exec('begin immediate')
  // Another process may have done it while this one waited for the lock.
  const version = versionOf(db)
  const tables = db.prepare(`select count(*) as n from sqlite_schema where type = 'table'`).get() as { n: number }
  const isNew = !version && !tables.n
  if (!isNew && (version < 1 || version > TABLES_VERSION))
    throw Error(`found tables of version ${version}, allowed: 1 to ${TABLES_VERSION}, or an empty file`)
  if (isNew) db.exec(TABLES)
  if (version === 1) upgradeTo2(db)
  if (version === 1 || version === 2) db.exec(UPGRADE_TO_3)
  if (version >= 1 && version <= 3) db.exec(UPGRADE_TO_4)
  db.exec(`pragma user_version = ${TABLES_VERSION}; commit`)
}

/**
 * Opens the file, made if it is not there, with tables and settings of the store. A file of an earlier version is brought
 * up to date; a process that ends meanwhile leaves it as it was.
 *
 * @param asked Dimensions of the cells. Default: the file's.
 * @throws Error that says which file, and what is wrong with it.
 */
export function openDatabase(
  file: string,
  asked?: readonly string[],
): { db: DatabaseSync; dimensions: readonly string[] } {
  let db: DatabaseSync | undefined
  try {
    db = new DatabaseSync(file)
    db.exec(SETTINGS)
    createTables(db)
    const dimensions = settleDimensions(db, asked)
    db.exec(RUNNING)
    return { db, dimensions }
  } catch (thrown) {
    db?.close()
    throw Error(`store: ${file} can't be opened as a store: ${(thrown as Error).message}`)
  }
}
