import type { Cell } from './cell'
import type { Delta } from './deltas'
import { seriesId } from './series-id'
import { addUp } from './with-pending'

/**
 * Cells one by one with what is pending brought in, in their order.
 *
 * @param cells Of days or of months, ordered by the series' id, then by day.
 * @param unitOf Where in `lastDay` a change of this day belongs.
 */
export async function* merged(
  cells: AsyncIterable<Cell>,
  pending: readonly Delta[],
  unitOf: (day: string) => string,
): AsyncGenerator<Cell> {
  const keyOf = ({ series, lastDay }: Cell) => seriesId(series).toString('hex') + lastDay
  const waiting = new Map<string, Cell>()
  for (const { series, day, ...delta } of pending) {
    const cell: Cell = { series, lastDay: unitOf(day), total: 0, n: 0, counts: delta.counts.map(() => 0) }
    const known = waiting.get(keyOf(cell)) ?? cell
    waiting.set(keyOf(cell), known)
    addUp(known, delta)
  }
  const left = [...waiting].sort(([a], [b]) => (a < b ? -1 : 1))
  for await (const cell of cells) {
    if (left.length) {
      const key = keyOf(cell)
      while (left[0] && left[0][0] < key) yield left.shift()![1]
      if (left[0]?.[0] === key) addUp(cell, left.shift()![1])
    }
    if (cell.total) yield cell
  }
  for (const [, cell] of left) yield cell
}
