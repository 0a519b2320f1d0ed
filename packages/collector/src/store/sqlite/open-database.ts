import { DatabaseSync } from 'node:sqlite'
import { createMeter } from './meter'
import { TABLES, TABLES_VERSION, UPGRADE } from './tables'

// The time-out comes first: another process may hold the lock that the others need. Erased content is overwritten.
const SETTINGS =
  'pragma busy_timeout = 5000; pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on'

/** While it waits for a lock, Node's driver answers nobody: once it runs, better "try again" than that. */
const RUNNING = 'pragma busy_timeout = 1000'

/** Tables of version 1 did not have what tells of losses; the log knows it. */
function upgrade(db: DatabaseSync): void {
  db.exec(UPGRADE)
  const meter = createMeter(db)
  const numbers = db.prepare(
    `select project, json_extract(document, '$.client.id') as id, json_extract(document, '$.client.seq') as seq,
       min(received_at) as at from log group by 1, 2, 3 order by 1, 2, 3`,
  )
  for (const { project, id, seq, at } of numbers.iterate()) meter.see(project as string, { id, seq }, at as string)
}

const versionOf = (db: DatabaseSync) =>
  (db.prepare('pragma user_version').get() as { user_version: number }).user_version

function createTables(db: DatabaseSync): void {
  if (versionOf(db) === TABLES_VERSION) return
  db.exec('begin immediate')
  // Another process may have done it while this one waited for the lock.
  const version = versionOf(db)
  const tables = db.prepare(`select count(*) as n from sqlite_schema where type = 'table'`).get() as { n: number }
  if (version === 1) upgrade(db)
  else if (!version && !tables.n) db.exec(TABLES)
  else if (version !== TABLES_VERSION)
    throw Error(`found tables of version ${version}, allowed: 1, ${TABLES_VERSION}, or an empty file`)
  db.exec(`pragma user_version = ${TABLES_VERSION}; commit`)
}

/**
 * Opens the file, made if it is not there, with tables and settings of the store.
 *
 * @throws Error that says which file, and what is wrong with it.
 */
export function openDatabase(file: string): DatabaseSync {
  let db: DatabaseSync | undefined
  try {
    db = new DatabaseSync(file)
    db.exec(SETTINGS)
    createTables(db)
    db.exec(RUNNING)
    return db
  } catch (thrown) {
    db?.close()
    throw Error(`store: ${file} can't be opened as a store: ${(thrown as Error).message}`)
  }
}
