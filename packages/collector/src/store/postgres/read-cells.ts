import type { Cell } from '../cells/cell'
import { cellsFilter, readCell, seriesColumns, sumColumns } from '../cells/columns'
import { type DayTotal, losing, pendingIn, withPending } from '../cells/with-pending'
import type { ResponseFilter } from '../store'
import { readPendingRows } from './fold'
import type { Query } from './query'

/** What reads the sums that a filter asks for: for each series its rows, by their key. */
function cellsQuery(filter: ResponseFilter): { sql: string; values: string[] } {
  const values: string[] = []
  const { series, days, parts } = cellsFilter(filter, (value) => `$${values.push(value)}`)
  const rows = parts.map(
    ({ table, tests }) => `select ${sumColumns.join(', ')} from ${table} where ${table}.series = series.id${tests}`,
  )
  return {
    sql: `select ${seriesColumns.map((one) => `series.${one}`).join(', ')}, sums.*,
        (select max(day) from cells where cells.series = series.id${days}) as last_day
      from series, lateral (select ${sumColumns.map((one) => `sum(${one}) as ${one}`).join(', ')}
        from (${rows.join(' union all ')}) as parts) as sums
      where sums.total is not null${series} order by series.id`,
    values,
  }
}

/** Within one snapshot; as `Store.cells`. */
export async function readCells(query: Query, filter: ResponseFilter): Promise<Cell[]> {
  const { sql, values } = cellsQuery(filter)
  const [waiting, rows] = await Promise.all([readPendingRows(query), query(sql, values)])
  const pending = pendingIn(waiting, filter)
  const ids = losing(pending)
  const days = ids.length
    ? await query(`select replace(series::text, '-', '') as id, day, total from cells where series = any($1::uuid[])`, [
        ids,
      ])
    : []
  return withPending(rows.map(readCell), pending, days as unknown as DayTotal[], filter)
}
