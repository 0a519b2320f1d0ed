import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import type { ResponseDocument } from '@earshot/schema'
import type { Cell } from '../cells/cell'
import { cellsFilter, readCell, seriesColumns, seriesValues, sumColumns } from '../cells/columns'
import { createDeltas, type Delta, type Deltas } from '../cells/deltas'
import { monthsOf } from '../cells/months-of'
import { seriesId } from '../cells/series-id'
import { type DayTotal, losing, pendingIn, withPending } from '../cells/with-pending'
import type { Sighting } from '../sighting'
import type { ResponseFilter } from '../store'
import type { Meter } from './meter'
import { createPending } from './pending'

/** Responses counted at once while all are counted anew: so much memory it takes. */
const PAGE = 100_000

/** What changes one of the two tables, of days or of months. */
interface TableStatements {
  add: StatementSync
  change: StatementSync
  remove: StatementSync
}

export interface CellTable {
  /** Notes what a transaction changes and saw, within it; `fold` brings it in. */
  note(deltas: Deltas, sightings: Sighting[]): void
  /** Brings some of what was noted into cells and ranges, within a transaction. @returns Whether more may wait. */
  fold(): boolean
  /** Writes what a transaction changes, within it, once nothing is left to be folded. */
  write(deltas: Deltas): void
  /** Counts every current response anew. */
  rebuild(): void
  read(filter: ResponseFilter): Cell[]
  /** The transaction that changed them came to nothing. */
  undone(): void
}

/** What reads the sums that a filter asks for: from each series to its rows, which lie side by side. */
function cellsQuery(filter: ResponseFilter): { sql: string; values: string[] } {
  const values: string[] = []
  const { series, days, parts } = cellsFilter(filter, (value) => `?${values.push(value)}`)
  const sums = sumColumns.map((one) => `sum(${one}) as ${one}`).join(', ')
  const rows = parts.map(
    ({ table, tests }) =>
      `select series.id, ${sums} from series cross join ${table} on ${table}.series = series.id${tests}
       where true${series} group by series.id`,
  )
  return {
    sql: `select ${seriesColumns.map((one) => `series.${one}`).join(', ')}, sums.*,
        (select max(day) from cells where cells.series = series.id${days}) as last_day
      from (select id, ${sums} from (${rows.join(' union all ')}) group by id) as sums
      join series on series.id = sums.id order by series.id`,
    values,
  }
}

/**
 * The cells of a SQLite file.
 *
 * @param dimensions Names of the facts by which they are kept apart.
 * @param meter Told what was seen, when it is folded.
 */
export function createCells(db: DatabaseSync, dimensions: readonly string[], meter: Meter): CellTable {
  const marks = (columns: readonly unknown[]) => columns.map(() => '?').join(', ')
  const addSeries = db.prepare(
    `insert or ignore into series (id, ${seriesColumns.join(', ')}) values (?, ${marks(seriesColumns)})`,
  )
  const [days, months] = (
    [
      ['cells', 'day'],
      ['months', 'month'],
    ] as const
  ).map(([table, unit]) => ({
    add: db.prepare(
      `insert into ${table} (series, ${unit}, ${sumColumns.join(', ')}) values (?, ?, ${marks(sumColumns)})`,
    ),
    change: db.prepare(
      `update ${table} set ${sumColumns.map((one) => `${one} = ${one} + ?`).join(', ')} where series = ? and ${unit} = ?`,
    ),
    remove: db.prepare(`delete from ${table} where series = ? and ${unit} = ? and total = 0`),
  })) as [TableStatements, TableStatements]
  const removeSeries = db.prepare(
    'delete from series where id = ?1 and not exists (select 1 from cells where series = ?1)',
  )
  const pending = createPending(db)
  const daysOf = db.prepare('select day, total from cells where series = ?')

  function writeOne(
    { add, change, remove }: TableStatements,
    key: Buffer,
    { series, day, total, n, counts }: Delta,
  ): void {
    // Mostly the cell is there, and then so is its series.
    if (!change.run(total, n, ...counts, key, day).changes) {
      addSeries.run(key, ...seriesValues(series))
      add.run(key, day, total, n, ...counts)
    }
    // Nothing of what was erased stays, not even the name of its group.
    if (total < 0 && remove.run(key, day).changes) removeSeries.run(key)
  }

  function writeAll(deltas: readonly Delta[]): void {
    const ids = new Map<string, Buffer>()
    const idOf = ({ text, series }: Delta) => {
      const id = ids.get(text) ?? seriesId(series)
      ids.set(text, id)
      return id
    }
    for (const month of monthsOf(deltas)) writeOne(months, idOf(month), month)
    for (const day of deltas) writeOne(days, idOf(day), day)
  }

  return {
    note: (deltas, sightings) => pending.note(deltas, sightings),

    fold() {
      const taken = pending.take()
      if (!taken) return false
      writeAll(taken.changes.deltas)
      meter.seeAll(taken.changes.sightings)
      return taken.isMore
    },

    undone: () => pending.undone(),

    write: (deltas) => writeAll(deltas.all()),

    rebuild() {
      while (this.fold());
      db.exec('delete from cells; delete from months; delete from series')
      let deltas = createDeltas(dimensions)
      let count = 0
      for (const { document } of db.prepare('select document from responses').iterate()) {
        deltas.add(JSON.parse(document as string) as ResponseDocument)
        if (++count % PAGE) continue
        writeAll(deltas.all())
        deltas = createDeltas(dimensions)
      }
      writeAll(deltas.all())
    },

    read(filter) {
      const { sql, values } = cellsQuery(filter)
      db.exec('begin')
      try {
        const waiting = pendingIn(pending.all().deltas, filter)
        const known = losing(waiting).flatMap((id) =>
          (daysOf.all(Buffer.from(id, 'hex')) as unknown as Omit<DayTotal, 'id'>[]).map((row) => ({ id, ...row })),
        )
        const rows = db.prepare(sql).all(...(values as SQLInputValue[]))
        return withPending(rows.map(readCell), waiting, known, filter)
      } finally {
        db.exec('commit')
      }
    },
  }
}
