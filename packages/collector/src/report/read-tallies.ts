import type { ResponseFilter, Store } from '../store/store'
import { type Tally, tally } from './tally'
import { tallyCells } from './tally-cells'

/** What a report counts: from the cells where it is split by their dimensions alone, else from each response. */
export async function readTallies(store: Store, filter: ResponseFilter, by: readonly string[]): Promise<Tally[]> {
  const dimensions = await store.dimensions()
  return by.every((name) => dimensions.includes(name))
    ? tallyCells(await store.cells(filter), { dimensions, by })
    : tally(store.responses(filter), by)
}
