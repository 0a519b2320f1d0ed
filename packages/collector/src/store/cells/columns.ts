import { columnText } from '../column-text'
import type { Cell, Series } from './cell'
import { HIGHEST_COUNTED } from './cell'

/** Columns of the counted numbers: `c0` … `c10`. */
export const countColumns: readonly string[] = Array.from({ length: HIGHEST_COUNTED + 1 }, (_, i) => `c${i}`)

/** Columns of a cell that are sums. */
export const sumColumns: readonly string[] = ['total', 'n', ...countColumns]

/** Columns of a series besides its id. */
export const seriesColumns = [
  ...(['kind', 'project', 'survey', 'version', 'stage', 'touchpoint', 'facts', 'question', 'type'] as const),
  ...(['min', 'max', 'instrument', 'item'] as const),
] as const

/** The values of those columns. */
export const seriesValues = (series: Series): (string | number | null)[] =>
  seriesColumns.map((column) => (column === 'facts' ? JSON.stringify(series.facts) : series[column]))

const numberOr = (value: unknown) => (value === null ? null : Number(value))

/** A row with the columns above, and `last_day`, as a cell. */
export function readCell(row: { readonly [column: string]: unknown }): Cell {
  const text = (column: string) => row[column] as string
  const series: Series = {
    kind: text('kind') as Series['kind'],
    project: text('project'),
    survey: text('survey'),
    version: Number(row.version),
    stage: row.stage as string | null,
    touchpoint: row.touchpoint as string | null,
    facts: JSON.parse(text('facts')) as string[][],
    question: text('question'),
    type: text('type'),
    min: numberOr(row.min),
    max: numberOr(row.max),
    instrument: row.instrument as string | null,
    item: text('item'),
  }
  return {
    series,
    lastDay: text('last_day'),
    total: Number(row.total),
    n: Number(row.n),
    counts: countColumns.map((column) => Number(row[column])),
  }
}

/** What reads cells day by day, in the order of their ids. */
export const everyCell = `select ${seriesColumns.map((one) => `series.${one}`).join(', ')}, cells.day as last_day,
    ${sumColumns.join(', ')} from cells left join series on series.id = cells.series order by cells.series, cells.day`

/** What reads cells, summed over days, of the surveys and days of a filter; `mark` makes the placeholder of a value. */
export function cellsQuery(
  { survey, touchpoint, from, to }: { survey?: string; touchpoint?: string; from?: string; to?: string },
  mark: (index: number) => string,
): { sql: string; values: string[] } {
  const values: string[] = []
  const where = (parts: readonly (readonly [sql: string, value: string | undefined])[]) => {
    const given = parts.filter((part): part is [string, string] => part[1] !== undefined)
    const tests = given.map(([sql, value]) => `${sql} ${mark(values.push(columnText(value)))}`)
    return tests.length ? `where ${tests.join(' and ')}` : ''
  }
  const days = where([
    ['day >=', from],
    ['day <=', to],
  ])
  const series = where([
    ['survey =', survey],
    ['touchpoint =', touchpoint],
  ])
  return {
    sql: `select ${seriesColumns.map((one) => `series.${one}`).join(', ')}, sums.*
      from (select series, max(day) as last_day, ${sumColumns.map((one) => `sum(${one}) as ${one}`).join(', ')}
        from cells ${days} group by series) as sums
      join series on series.id = sums.series ${series} order by series.id`,
    values,
  }
}
