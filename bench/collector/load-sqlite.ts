import { DatabaseSync } from 'node:sqlite'
import { seriesColumns, seriesValues, sumColumns } from '../../packages/collector/src/store/cells/columns'
import { openStore } from '../../packages/collector/src/store/open'
import { cellsOfFirst, columnsInSql, dayOf } from './synthetic.ts'

/** Rows in one transaction. */
const AT_ONCE = 500_000

/** Fills a new file with so many responses: the tables that a store would have after as many writes. */
export async function loadSqlite(file: string, count: number, onProgress: (rows: number) => void): Promise<void> {
  await openStore(`sqlite:${file}`).close()
  const db = new DatabaseSync(file)
  db.exec('pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -200000')
  const { id, touchpoint, shownAt, document } = columnsInSql({
    id: `'r' || substr('00000000000' || i, -11)`,
    day: `date('${dayOf(0)}', '+' || (i % 365) || ' days')`,
  })
  // Written out, since Node's driver hands numbers over as floating-point ones.
  const numbers = (from: number, end: number) =>
    `with recursive n(i) as (values (${from}) union all select i + 1 from n where i < ${end - 1})`
  const log = (from: number, end: number) =>
    `insert into log (id, project, rev, person, hash, received_at, document) ${numbers(from, end)}
     select ${id}, 'bench', 1, null, printf('%064x', i), ${shownAt}, ${document} from n`
  const current = (from: number, end: number) =>
    `insert into responses (id, project, rev, survey, touchpoint, shown_at, erase_hash, document, test) ${numbers(from, end)}
     select ${id}, 'bench', 1, ${touchpoint}, ${touchpoint}, ${shownAt}, null, ${document}, 0 from n`
  db.exec('drop index responses_by_time')
  for (let i = 0; i < count; i += AT_ONCE) {
    const end = Math.min(count, i + AT_ONCE)
    db.exec(log(i, end))
    db.exec(current(i, end))
    onProgress(end)
  }
  db.exec('create index responses_by_time on responses (shown_at, id, project)')
  const marks = (columns: readonly unknown[]) => columns.map(() => '?').join(', ')
  const series = db.prepare(`insert or ignore into series (id, ${seriesColumns}) values (?, ${marks(seriesColumns)})`)
  const cell = db.prepare(`insert into cells (series, day, ${sumColumns}) values (?, ?, ${marks(sumColumns)})`)
  db.exec('begin')
  for (const one of cellsOfFirst(count)) {
    series.run(one.id, ...seriesValues(one.series))
    cell.run(one.id, one.day, one.total, one.n, ...one.counts)
  }
  db.exec(
    `insert into months select series, substr(day, 1, 7), ${sumColumns.map((one) => `sum(${one})`)} from cells group by 1, 2`,
  )
  db.exec(`update sizes set size = ${count} where name in ('log', 'responses'); commit`)
  db.close()
}
