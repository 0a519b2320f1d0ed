import pg from 'pg'
import type { Cell } from '../cells/cell'
import { everyCell, readCell } from '../cells/columns'
import { merged } from '../cells/merged'
import { monthOf } from '../cells/months-of'
import type { Current, Ledger, Logged, Tombstone } from '../ledger'
import { readPendingRows } from './fold'
import { queryOf } from './query'

/** Rows read at once. */
const PAGE = 1000

type Row = Record<string, string>

const READ = {
  log: 'select id, project, rev, hash, document from log order by id, project, rev',
  current:
    'select id, project, rev, survey, touchpoint, shown_at as "shownAt", document from responses order by id, project',
  displays: 'select document from responses order by shown_at, id, project',
  tombstones: 'select id, project, erase_hash as "eraseHash" from tombstones order by id, project',
}

/**
 * The ledger in a PostgreSQL database, as it is at this moment: collectors that write to it meanwhile change nothing in what
 * is read, and nothing is written.
 *
 * @throws Error if the server can't be reached or has no store.
 */
export async function postgresLedger(address: string): Promise<Ledger> {
  const client = new pg.Client({ connectionString: address, application_name: 'earshot verify' })
  let cursors = 0

  /** Rows by a cursor, so that millions of them never stand in memory. */
  async function* rowsOf(sql: string): AsyncGenerator<Row> {
    const cursor = `cursor_${cursors++}`
    await client.query(`declare ${cursor} no scroll cursor for ${sql}`)
    for (;;) {
      const { rows } = await client.query<Row>(`fetch ${PAGE} from ${cursor}`)
      yield* rows
      if (rows.length < PAGE) break
    }
    await client.query(`close ${cursor}`)
  }

  async function* cellsIn(table: 'cells' | 'months'): AsyncGenerator<Cell> {
    for await (const row of rowsOf(everyCell(table))) yield readCell(row)
  }

  try {
    await client.connect()
    await client.query('begin isolation level repeatable read read only')
    const { rows } = await client.query<Row>(`select value from settings where name = 'dimensions'`)
    const dimensions = JSON.parse(rows[0]?.value ?? '[]') as string[]
    const pending = await readPendingRows(queryOf(client))
    return {
      async *log() {
        for await (const { rev, ...row } of rowsOf(READ.log)) yield { ...row, rev: Number(rev) } as Logged
      },
      async *current() {
        for await (const { rev, ...row } of rowsOf(READ.current)) yield { ...row, rev: Number(rev) } as Current
      },
      async *displays() {
        for await (const { document } of rowsOf(READ.displays)) yield document!
      },
      tombstones: () => rowsOf(READ.tombstones) as AsyncIterable<unknown> as AsyncIterable<Tombstone>,
      cells: () => merged(cellsIn('cells'), pending, (day) => day),
      months: () => merged(cellsIn('months'), pending, monthOf),
      dimensions: async () => dimensions,
      close: () => client.end(),
    }
  } catch (thrown) {
    await client.end()
    throw Error(`store: this database can't be read as a store: ${(thrown as Error).message}`)
  }
}
