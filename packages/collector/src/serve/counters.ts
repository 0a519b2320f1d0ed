import type { VerdictStatus } from '@earshot/schema'

/** How many verdicts of each kind were given since the start. */
export interface Counters {
  count(status: VerdictStatus): void
  all(): ReadonlyMap<VerdictStatus, number>
}

/** Counters that begin with zero for each verdict there is. */
export function createCounters(): Counters {
  const counts = new Map<VerdictStatus, number>(
    (['stored', 'duplicate', 'stale', 'invalid', 'conflict', 'retry'] as const).map((status) => [status, 0]),
  )
  return {
    count: (status) => void counts.set(status, (counts.get(status) ?? 0) + 1),
    all: () => counts,
  }
}
