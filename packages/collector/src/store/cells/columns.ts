import { columnText } from '../column-text'
import type { Cell, Series } from './cell'
import { HIGHEST_COUNTED } from './cell'
import { type Span, spansOf } from './spans'

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

/** What reads cells one by one, in the order of their ids: those of days, or of months. */
export const everyCell = (table: 'cells' | 'months'): string => {
  const unit = table === 'cells' ? 'day' : 'month'
  return `select ${seriesColumns.map((one) => `series.${one}`).join(', ')}, one.${unit} as last_day,
    ${sumColumns.join(', ')} from ${table} as one left join series on series.id = one.series order by one.series, one.${unit}`
}

/** What reads sums over days: `mark` makes the placeholder of a value, and is told it. */
export interface CellsFilter {
  /** Tests of a series. */
  series: string
  /** Tests of a day, as `last_day` may be. */
  days: string
  /** The tables that the sums are made of, with the tests of their rows. */
  parts: { table: 'cells' | 'months'; tests: string }[]
}

/** The tests of a filter, each beginning with ` and `. */
export function cellsFilter(
  { survey, touchpoint, from, to }: { survey?: string; touchpoint?: string; from?: string; to?: string },
  mark: (value: string) => string,
): CellsFilter {
  const tests = (column: string, { from: first, to: last }: Span) =>
    `${first === undefined ? '' : ` and ${column} >= ${mark(first)}`}${last === undefined ? '' : ` and ${column} <= ${mark(last)}`}`
  const { months, days } = spansOf({ from, to })
  return {
    series: `${survey === undefined ? '' : ` and survey = ${mark(columnText(survey))}`}${touchpoint === undefined ? '' : ` and touchpoint = ${mark(columnText(touchpoint))}`}`,
    days: tests('day', { from, to }),
    parts: [
      ...(months ? [{ table: 'months' as const, tests: tests('month', months) }] : []),
      ...days.map((span) => ({ table: 'cells' as const, tests: tests('day', span) })),
    ],
  }
}
