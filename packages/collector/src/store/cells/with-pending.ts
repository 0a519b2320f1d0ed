import { columnText } from '../column-text'
import type { ResponseFilter } from '../store'
import type { Cell, Counted } from './cell'
import type { Delta } from './deltas'
import { seriesId, seriesText } from './series-id'

/** A series with a day of which it has cells, and how many it counts there. */
export interface DayTotal {
  /** Hex of the series' id. */
  id: string
  day: string
  total: number
}

const isWithin = (day: string, { from, to }: ResponseFilter) =>
  (from === undefined || day >= from) && (to === undefined || day <= to)

/** Of what is pending, that which a filter asks for. */
export function pendingIn(pending: readonly Delta[], filter: ResponseFilter): Delta[] {
  const { survey, touchpoint } = filter
  const isAsked = ({ series, day }: Delta) =>
    (survey === undefined || series.survey === columnText(survey)) &&
    (touchpoint === undefined || series.touchpoint === columnText(touchpoint)) &&
    isWithin(day, filter)
  return pending.filter(isAsked)
}

const idOf = ({ series }: { series: Cell['series'] }) => seriesId(series).toString('hex')

/** Ids of series that lose something by what is pending: of these, `withPending` has to know each day. */
export const losing = (pending: readonly Delta[]): string[] => [
  ...new Set(pending.filter(({ total }) => total < 0).map(idOf)),
]

export function addUp(to: Counted, { total, n, counts }: Counted): void {
  to.total += total
  to.n += n
  for (const [i, one] of counts.entries()) to.counts[i]! += one
}

function lastDayOf(known: readonly DayTotal[], deltas: readonly Delta[]): string {
  const totals = new Map(known.map(({ day, total }) => [day, total]))
  for (const { day, total } of deltas) totals.set(day, (totals.get(day) ?? 0) + total)
  return [...totals].reduce((last, [day, total]) => (total > 0 && day > last ? day : last), '')
}

/**
 * Sums of cells with what is pending brought in, in the order of ids.
 *
 * @param cells As they are in the tables.
 * @param pending What the filter asks for of it.
 * @param days Those of the series that lose something, all or those that the filter asks for.
 */
export function withPending(
  cells: readonly Cell[],
  pending: readonly Delta[],
  days: readonly DayTotal[],
  filter: ResponseFilter,
): Cell[] {
  if (!pending.length) return [...cells]
  const all = new Map(cells.map((cell) => [seriesText(cell.series), cell]))
  const known = Map.groupBy(
    days.filter(({ day }) => isWithin(day, filter)),
    ({ id }) => id,
  )
  for (const [text, deltas] of Map.groupBy(pending, (delta) => delta.text)) {
    const [{ series }] = deltas as [Delta]
    const cell = all.get(text) ?? { series, lastDay: '', total: 0, n: 0, counts: deltas[0]!.counts.map(() => 0) }
    for (const delta of deltas) addUp(cell, delta)
    if (deltas.some(({ total }) => total < 0)) cell.lastDay = lastDayOf(known.get(idOf(cell)) ?? [], deltas)
    else for (const { day } of deltas) if (day > cell.lastDay) cell.lastDay = day
    if (cell.total > 0) all.set(text, cell)
    else all.delete(text)
  }
  return [...all.values()]
    .map((cell) => [idOf(cell), cell] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, cell]) => cell)
}
