import { seriesColumns, seriesValues, sumColumns } from '../cells/columns'
import type { Delta } from '../cells/deltas'
import { columnsOf, type Query } from './query'

const SERIES_TYPES: { readonly [column: string]: string } = { version: 'bigint', min: 'float8', max: 'float8' }
const seriesArrays = seriesColumns.map((column, i) => `$${i + 2}::${SERIES_TYPES[column] ?? 'text'}[]`)

const ADD_SERIES = `insert into series (id, ${seriesColumns.join(', ')})
  select * from unnest($1::uuid[], ${seriesArrays.join(', ')}) on conflict (id) do nothing`

const ADD_CELLS = `insert into cells (series, day, ${sumColumns.join(', ')})
  select * from unnest($1::uuid[], $2::text[], ${sumColumns.map((_, i) => `$${i + 3}::integer[]`).join(', ')})
  on conflict (series, day) do update set
    ${sumColumns.map((one) => `${one} = cells.${one} + excluded.${one}`).join(', ')}`

const REMOVE_CELLS = `delete from cells using unnest($1::uuid[], $2::text[]) as gone(series, day)
  where cells.series = gone.series and cells.day = gone.day and cells.total = 0`

const REMOVE_SERIES =
  'delete from series where id = any($1::uuid[]) and not exists (select 1 from cells where cells.series = series.id)'

/**
 * Writes what a transaction changes in the cells, as its last step, since other transactions of the same survey and day wait
 * for it from here to the commit.
 *
 * @param deltas In the order that all collectors keep: so none waits for one that waits for it.
 */
export async function writeCells(query: Query, deltas: readonly Delta[]): Promise<void> {
  if (!deltas.length) return
  const ids = new Map(deltas.map(({ id, series }) => [id, series]))
  const series = [...ids].map(([id, one]) => [id, ...seriesValues(one)])
  const cells = deltas.map(({ id, day, total, n, counts }) => [id, day, total, n, ...counts])
  const writing = [
    query(ADD_SERIES, columnsOf(series, seriesColumns.length + 1), 'add-series'),
    query(ADD_CELLS, columnsOf(cells, sumColumns.length + 2), 'add-cells'),
  ]
  // Nothing of what was erased stays, not even the name of its group.
  const fewer = deltas.filter(({ total }) => total < 0).map(({ id, day }) => [id, day])
  if (fewer.length)
    writing.push(
      query(REMOVE_CELLS, columnsOf(fewer, 2), 'remove-cells'),
      query(REMOVE_SERIES, [fewer.map(([id]) => id)], 'remove-series'),
    )
  await Promise.all(writing)
}
