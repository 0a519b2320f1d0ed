import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import type { ResponseDocument } from '@earshot/schema'
import type { Cell } from '../cells/cell'
import { cellsQuery, readCell, seriesColumns, seriesValues, sumColumns } from '../cells/columns'
import { createDeltas, type Delta, type Deltas } from '../cells/deltas'
import type { ResponseFilter } from '../store'

/** Responses counted at once while all are counted anew: so much memory it takes. */
const PAGE = 100_000

export interface CellTable {
  /** Writes what a transaction changes, within it. */
  write(deltas: Deltas): void
  /** Counts every current response anew. */
  rebuild(): void
  read(filter: ResponseFilter): Cell[]
}

/** The cells of a SQLite file. @param dimensions Names of the facts by which they are kept apart. */
export function createCells(db: DatabaseSync, dimensions: readonly string[]): CellTable {
  const marks = (columns: readonly unknown[]) => columns.map(() => '?').join(', ')
  const addSeries = db.prepare(
    `insert or ignore into series (id, ${seriesColumns.join(', ')}) values (?, ${marks(seriesColumns)})`,
  )
  const addCell = db.prepare(
    `insert into cells (series, day, ${sumColumns.join(', ')}) values (?, ?, ${marks(sumColumns)})`,
  )
  const changeCell = db.prepare(
    `update cells set ${sumColumns.map((one) => `${one} = ${one} + ?`).join(', ')} where series = ? and day = ?`,
  )
  const removeCell = db.prepare('delete from cells where series = ? and day = ? and total = 0')
  const removeSeries = db.prepare(
    'delete from series where id = ?1 and not exists (select 1 from cells where series = ?1)',
  )

  function writeOne({ id, series, day, total, n, counts }: Delta): void {
    const key = Buffer.from(id, 'hex')
    // Mostly the cell is there, and then so is its series.
    if (!changeCell.run(total, n, ...counts, key, day).changes) {
      addSeries.run(key, ...seriesValues(series))
      addCell.run(key, day, total, n, ...counts)
    }
    // Nothing of what was erased stays, not even the name of its group.
    if (total < 0 && removeCell.run(key, day).changes) removeSeries.run(key)
  }

  function write(deltas: Deltas): void {
    for (const delta of deltas.all()) writeOne(delta)
  }

  return {
    write,

    rebuild() {
      db.exec('delete from cells; delete from series')
      let deltas = createDeltas(dimensions)
      let count = 0
      for (const { document } of db.prepare('select document from responses').iterate()) {
        deltas.add(JSON.parse(document as string) as ResponseDocument)
        if (++count % PAGE) continue
        write(deltas)
        deltas = createDeltas(dimensions)
      }
      write(deltas)
    },

    read(filter) {
      const { sql, values } = cellsQuery(filter, (index) => `?${index}`)
      return db
        .prepare(sql)
        .all(...(values as SQLInputValue[]))
        .map((row) => readCell(row))
    },
  }
}
