import type { VerdictStatus } from '@earshot/schema'

/** How many verdicts of each kind were given since the start. */
export interface Counters {
  count(status: VerdictStatus): void
  all(): ReadonlyMap<VerdictStatus, number>
}

export function createCounters(): Counters {
  const counts = new Map<VerdictStatus, number>()
  return { count: (status) => void counts.set(status, (counts.get(status) ?? 0) + 1), all: () => counts }
}
