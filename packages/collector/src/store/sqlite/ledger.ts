import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import type { Current, Ledger, Logged, Tombstone } from '../ledger'

const READING = 'pragma busy_timeout = 5000; begin'
const READ = {
  log: 'select id, project, rev, hash, document from log order by id, project, rev',
  current:
    'select id, project, rev, survey, touchpoint, shown_at as shownAt, document from responses order by id, project',
  displays: 'select document from responses order by shown_at, id, project',
  tombstones: 'select id, project, erase_hash as eraseHash from tombstones order by id, project',
}

/**
 * The ledger in a SQLite file, as it is at this moment: a server that writes to it meanwhile changes nothing in what is
 * read, and nothing is written.
 *
 * @throws Error that says which file, and what is wrong with it.
 */
export function sqliteLedger(file: string): Ledger {
  if (!existsSync(file)) throw Error(`store: ${file} is not there`)
  let db: DatabaseSync | undefined
  try {
    db = new DatabaseSync(file, { readOnly: true })
    db.exec(READING)
    const open = db
    const [log, current, displays, tombstones] = Object.values(READ).map((sql) => open.prepare(sql))
    // The snapshot begins with the first thing that is read.
    open.prepare('select count(*) from log').get()
    return {
      log: () => log!.iterate() as unknown as Iterable<Logged>,
      current: () => current!.iterate() as unknown as Iterable<Current>,
      *displays() {
        for (const row of displays!.iterate()) yield row.document as string
      },
      tombstones: () => tombstones!.iterate() as unknown as Iterable<Tombstone>,
      close: () => open.close(),
    }
  } catch (thrown) {
    db?.close()
    throw Error(`store: ${file} can't be read as a store: ${(thrown as Error).message}`)
  }
}
