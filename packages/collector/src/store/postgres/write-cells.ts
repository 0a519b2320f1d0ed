import { seriesColumns, seriesValues, sumColumns } from '../cells/columns'
import type { Delta } from '../cells/deltas'
import { monthsOf } from '../cells/months-of'
import { seriesId } from '../cells/series-id'
import { columnsOf, type Query } from './query'

const SERIES_TYPES: { readonly [column: string]: string } = { version: 'bigint', min: 'float8', max: 'float8' }
const seriesArrays = seriesColumns.map((column, i) => `$${i + 2}::${SERIES_TYPES[column] ?? 'text'}[]`)

const ADD_SERIES = `insert into series (id, ${seriesColumns.join(', ')})
  select * from unnest($1::uuid[], ${seriesArrays.join(', ')}) on conflict (id) do nothing`

interface TableStatements {
  name: string
  add: string
  remove: string
}

const [DAYS, MONTHS] = (
  [
    ['cells', 'day'],
    ['months', 'month'],
  ] as const
).map(([table, unit]) => ({
  name: table,
  add: `insert into ${table} (series, ${unit}, ${sumColumns.join(', ')})
    select * from unnest($1::uuid[], $2::text[], ${sumColumns.map((_, i) => `$${i + 3}::integer[]`).join(', ')})
    on conflict (series, ${unit}) do update set
      ${sumColumns.map((one) => `${one} = ${table}.${one} + excluded.${one}`).join(', ')}`,
  remove: `delete from ${table} using unnest($1::uuid[], $2::text[]) as gone(series, ${unit})
    where ${table}.series = gone.series and ${table}.${unit} = gone.${unit} and ${table}.total = 0`,
})) as [TableStatements, TableStatements]

const REMOVE_SERIES =
  'delete from series where id = any($1::uuid[]) and not exists (select 1 from cells where cells.series = series.id)'

/**
 * Writes what changes in the cells, within a transaction that nobody else's change of cells runs beside: as a fold, or after
 * `foldAll`.
 */
export async function writeCells(query: Query, deltas: readonly Delta[]): Promise<void> {
  if (!deltas.length) return
  const series = new Map(deltas.map((delta) => [delta.text, delta.series]))
  const ids = new Map([...series].map(([text, one]) => [text, seriesId(one).toString('hex')]))
  const idOf = ({ text }: Delta) => ids.get(text)!
  const tables = [
    { table: DAYS, rows: deltas },
    { table: MONTHS, rows: monthsOf(deltas) },
  ] as const
  const writing = [
    query(
      ADD_SERIES,
      columnsOf(
        [...series].map(([text, one]) => [ids.get(text), ...seriesValues(one)]),
        seriesColumns.length + 1,
      ),
      'add-series',
    ),
  ]
  for (const { table, rows } of tables) {
    const values = rows.map((one) => [idOf(one), one.day, one.total, one.n, ...one.counts])
    writing.push(query(table.add, columnsOf(values, sumColumns.length + 2), `add-${table.name}`))
    // Nothing of what was erased stays, not even the name of its group.
    const fewer = rows.filter(({ total }) => total < 0).map((one) => [idOf(one), one.day])
    if (fewer.length) writing.push(query(table.remove, columnsOf(fewer, 2), `remove-${table.name}`))
  }
  const losing = deltas.filter(({ total }) => total < 0).map(idOf)
  if (losing.length) writing.push(query(REMOVE_SERIES, [losing], 'remove-series'))
  await Promise.all(writing)
}
