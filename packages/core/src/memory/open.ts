import type { WatchPlatform } from '../platform/platform'
import type { PageKeys } from './keys'
import { type Memory, newMemory } from './memory'

/** The memory with this visit counted. */
export const openMemory = (
  { store, newId, now }: WatchPlatform,
  { memory }: PageKeys,
  isNewVisit: boolean,
): Promise<Memory> =>
  store.transact([memory], ([row]) => {
    const known = row as Memory | undefined
    if (known && !isNewVisit) return { result: known }
    const before = known ?? newMemory(newId, now())
    const result = { ...before, visits: before.visits + 1, lastSeenAt: Math.max(now(), before.lastSeenAt) }
    return { writes: { [memory]: result }, result }
  })
