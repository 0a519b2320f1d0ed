import type { Cell } from '@earshot/collector'
import type { Difference } from './difference'

const nameOf = ({ kind, question, survey, version }: Cell['series']) =>
  `month of ${kind}${question ? ` ${question}` : ''} of ${survey} v${version}`

/** Holds the sums that a store keeps of months against those of its days. @param days Cells of one day each. */
export async function compareMonths(days: readonly Cell[], months: AsyncIterable<Cell>): Promise<Difference[]> {
  const keyOf = (cell: Cell) => JSON.stringify([cell.lastDay.slice(0, 7), Object.entries(cell.series).sort()])
  const expected = new Map<string, Cell>()
  for (const cell of days) {
    const known = expected.get(keyOf(cell))
    if (!known) {
      expected.set(keyOf(cell), { ...cell, counts: [...cell.counts] })
      continue
    }
    known.total += cell.total
    known.n += cell.n
    for (const [i, one] of cell.counts.entries()) known.counts[i]! += one
  }
  const sums = ({ total, n, counts }: Cell) => JSON.stringify({ total, n, counts })
  const differences: Difference[] = []
  for await (const month of months) {
    const known = expected.get(keyOf(month))
    expected.delete(keyOf(month))
    if (!known || sums(known) !== sums(month))
      differences.push({
        where: nameOf(month.series),
        message: 'not the sum of its days',
        ...(known && { expected: sums(known) }),
        found: sums(month),
      })
  }
  for (const left of expected.values())
    differences.push({
      where: nameOf(left.series),
      message: 'not the sum of its days',
      expected: sums(left),
      found: 'nothing',
    })
  return differences
}
