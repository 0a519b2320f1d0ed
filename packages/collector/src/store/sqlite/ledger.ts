import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { everyCell, readCell } from '../cells/columns'
import { merged } from '../cells/merged'
import { monthOf } from '../cells/months-of'
import { readPending } from '../cells/pending'
import type { Current, Ledger, Logged, Tombstone } from '../ledger'

const READING = 'pragma busy_timeout = 5000; begin'
const READ = {
  log: 'select id, project, rev, hash, document from log order by id, project, rev',
  current:
    'select id, project, rev, survey, touchpoint, shown_at as shownAt, document from responses order by id, project',
  displays: 'select document from responses order by shown_at, id, project',
  tombstones: 'select id, project, erase_hash as eraseHash from tombstones order by id, project',
  pending: 'select deltas from pending order by seq',
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
    const rowsOf = async function* (sql: string) {
      yield* open.prepare(sql).iterate() as unknown as Iterable<Record<string, string>>
    }
    const cellsIn = async function* (table: 'cells' | 'months') {
      for await (const row of rowsOf(everyCell(table))) yield readCell(row)
    }
    const pending = () =>
      readPending(
        open
          .prepare(READ.pending)
          .all()
          .map(({ deltas }) => deltas as string),
      ).deltas
    // The snapshot begins with the first thing that is read.
    const [dimensions] = open.prepare(`select value from settings where name = 'dimensions'`).all()
    return {
      log: () => rowsOf(READ.log) as AsyncIterable<unknown> as AsyncIterable<Logged>,
      current: () => rowsOf(READ.current) as AsyncIterable<unknown> as AsyncIterable<Current>,
      async *displays() {
        for await (const { document } of rowsOf(READ.displays)) yield document!
      },
      tombstones: () => rowsOf(READ.tombstones) as AsyncIterable<unknown> as AsyncIterable<Tombstone>,
      cells: () => merged(cellsIn('cells'), pending(), (day) => day),
      months: () => merged(cellsIn('months'), pending(), monthOf),
      dimensions: async () => JSON.parse(dimensions?.value as string) as string[],
      close: async () => open.close(),
    }
  } catch (thrown) {
    db?.close()
    throw Error(`store: ${file} can't be read as a store: ${(thrown as Error).message}`)
  }
}
