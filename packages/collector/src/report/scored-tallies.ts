import type { ResponseFilter, Store } from '../store/store'
import { figures } from './figures'
import { type Tally, tally } from './tally'
import { tallyCells } from './tally-cells'

/** So long a count is believed at most: what is made less of in the store keeps its numbers. */
const LASTS_MS = 60_000
const MOST_KEPT = 1000

/** Counts of scored questions for days and facts, of one moment. */
export type ReadScored = (filter: ResponseFilter, by: readonly string[]) => Promise<Tally[]>

/** Begins a reading: all that it reads is from now on, or known to be the same. */
export type ScoredTallies = () => Promise<ReadScored>

const isScored = ({ type, n }: Tally) => Object.hasOwn(figures, type) && n > 0

/**
 * Counts that are kept for as long as the store says that nothing has come or gone, so that a page of many small periods does not read
 * each of them anew. They are few numbers: what they were counted from is not kept.
 *
 * @param nowMs The time, in milliseconds since 1970.
 */
export function scoredTallies(
  store: Pick<Store, 'counts' | 'cells' | 'dimensions' | 'responses'>,
  nowMs: () => number = Date.now,
): ScoredTallies {
  let known = new Map<string, Tally[]>()
  let stamp = ''
  let sinceMs = 0

  async function read(filter: ResponseFilter, by: readonly string[]): Promise<Tally[]> {
    const dimensions = await store.dimensions()
    if (!by.every((name) => dimensions.includes(name)))
      return (await tally(store.responses(filter), by)).filter(isScored)
    // Displays and what is only counted have no part in it, and are most of the cells.
    const cells = (await store.cells(filter)).filter(
      ({ series: { kind, type } }) => kind === 'answer' && Object.hasOwn(figures, type),
    )
    return tallyCells(cells, { dimensions, by }).filter(isScored)
  }

  return async () => {
    const now = JSON.stringify(await store.counts())
    if (now !== stamp || nowMs() - sinceMs > LASTS_MS) {
      known = new Map()
      stamp = now
      sinceMs = nowMs()
    }
    const own = known
    return async (filter, by) => {
      const key = JSON.stringify([filter.survey, filter.touchpoint, filter.from, filter.to, by])
      const found = own.get(key)
      if (found) return found
      const fresh = await read(filter, by)
      if (own.size < MOST_KEPT) own.set(key, fresh)
      return fresh
    }
  }
}
