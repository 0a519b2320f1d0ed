import { createRequire } from 'node:module'
import { seriesColumns, seriesValues, sumColumns } from '../../packages/collector/src/store/cells/columns'
import { openStore } from '../../packages/collector/src/store/open'
import { cellsOfFirst, columnsInSql, dayOf } from './synthetic.ts'

// The library belongs to the collector.
const pg = createRequire(new URL('../../packages/collector/package.json', import.meta.url))('pg')

const AT_ONCE = 500_000
const CELLS_AT_ONCE = 5000
const INDEXES = ['responses_by_time']

/** Fills a new store with so many responses: the tables that it would have after as many writes. */
export async function loadPostgres(address: string, count: number, onProgress: (rows: number) => void): Promise<void> {
  const store = openStore(address)
  await store.counts()
  await store.close()
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  await client.query('set synchronous_commit = off; set maintenance_work_mem = 500000')
  for (const index of INDEXES) await client.query(`drop index ${index}`)
  const { id, touchpoint, shownAt, document } = columnsInSql({
    id: `'r' || lpad(i::text, 11, '0')`,
    day: `to_char(date '${dayOf(0)}' + (i % 365)::integer, 'YYYY-MM-DD')`,
  })
  for (let i = 0; i < count; i += AT_ONCE) {
    const end = Math.min(count, i + AT_ONCE)
    const numbers = `from generate_series(${i}::bigint, ${end - 1}::bigint) as i`
    await client.query(
      `insert into log (id, project, rev, person, hash, received_at, document)
       select ${id}, 'bench', 1, null, lpad(to_hex(i), 64, '0'), ${shownAt}, ${document} ${numbers}`,
    )
    await client.query(
      `insert into responses (id, project, rev, survey, touchpoint, shown_at, erase_hash, document, test)
       select ${id}, 'bench', 1, ${touchpoint}, ${touchpoint}, ${shownAt}, null, ${document}, 0 ${numbers}`,
    )
    onProgress(end)
  }
  await client.query('create index responses_by_time on responses (shown_at, id, project)')

  const known = new Set<string>()
  let cells: unknown[][] = []
  const column = (at: number) => cells.map((row) => row[at])
  const types = ['uuid', 'text', ...sumColumns.map(() => 'integer')]
  async function write(): Promise<void> {
    await client.query(
      `insert into cells (series, day, ${sumColumns}) select * from unnest(${types.map((type, i) => `$${i + 1}::${type}[]`)})`,
      types.map((_, at) => column(at)),
    )
    cells = []
  }
  const marks = seriesColumns.map((_, i) => `$${i + 2}`)
  for (const one of cellsOfFirst(count)) {
    const key = one.id.toString('hex')
    if (!known.has(key))
      await client.query(`insert into series (id, ${seriesColumns}) values ($1, ${marks})`, [
        key,
        ...seriesValues(one.series),
      ])
    known.add(key)
    cells.push([key, one.day, one.total, one.n, ...one.counts])
    if (cells.length >= CELLS_AT_ONCE) await write()
  }
  if (cells.length) await write()
  await client.query(
    `insert into months select series, substr(day, 1, 7), ${sumColumns.map((one) => `sum(${one})`)} from cells group by 1, 2`,
  )
  await client.query(`insert into counters values ('log', 0, ${count}), ('responses', 0, ${count})`)
  await client.query('analyze')
  await client.end()
}
