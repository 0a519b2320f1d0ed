import { DatabaseSync } from 'node:sqlite'
import { TABLES, TABLES_VERSION } from './tables'

// The time-out comes first: another process may hold the lock that the others need. Erased content is overwritten.
const SETTINGS =
  'pragma busy_timeout = 5000; pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on'

function createTables(db: DatabaseSync): void {
  const { user_version: version } = db.prepare('pragma user_version').get() as { user_version: number }
  if (version === TABLES_VERSION) return
  const tables = db.prepare(`select count(*) as n from sqlite_schema where type = 'table'`).get() as { n: number }
  if (version || tables.n)
    throw Error(`found tables of version ${version}, allowed: ${TABLES_VERSION}, or an empty file`)
  db.exec(`begin; ${TABLES}; pragma user_version = ${TABLES_VERSION}; commit`)
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
    return db
  } catch (thrown) {
    db?.close()
    throw Error(`store: ${file} can't be opened as a store: ${(thrown as Error).message}`)
  }
}
