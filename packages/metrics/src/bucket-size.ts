import { countFault } from './fault'
import { type NoFigure, none } from './result'

/**
 * How many neighbouring periods to join so that every joined one has enough answers for a chart: 1 if all do as they are.
 *
 * Takes the answers of each period in order; periods are joined from the first one on, and a last one that is not complete does not
 * count. `min` is 30 by default. Too few answers in all, and bad counts, give `{ value: null, n, reason }`, `n` being all answers.
 * @example bucketSize([12, 20, 9, 25, 31, 8]) // { size: 2 }: 32, 34, 39
 */
export function bucketSize(counts: readonly number[], min = 30): { size: number } | NoFigure {
  const fault = countFault({ min }) ?? counts.map((n) => countFault({ n })).find((one) => one)
  if (fault) return none(0, fault)
  const before = [0]
  for (const n of counts) before.push((before.at(-1) ?? 0) + n)
  const all = before.at(-1) ?? 0
  for (let size = 1; size <= counts.length; size++) {
    let isEnough = true
    for (let end = size; end <= counts.length && isEnough; end += size) {
      isEnough = (before[end] ?? 0) - (before[end - size] ?? 0) >= min
    }
    if (isEnough) return { size }
  }
  return none(all, all ? `${all} answers in all periods: a point needs ${min}` : 'no answers')
}
