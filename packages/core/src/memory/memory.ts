import type { Status } from '@earshot/schema'

/** One display that this device made. */
export interface DisplayRecord {
  /** Id of the response document. */
  id: string
  survey: string
  wave: string | null
  /** Milliseconds since 1970. */
  at: number
  visit: string
  /** How it stands; `shown` and `started` until it ends. */
  status: Status
  /** The highest revision that was written. */
  rev: number
  /** Number of its response on this device. */
  seq?: number
  /** Opened by the person: counts for no limit. */
  invited?: boolean
}

/** What this device remembers of one project: one row, changed only within a transaction. */
export interface Memory {
  /** Names this device; every response carries it with a number of its own, so that a loss leaves a gap. */
  client: string
  /** Stands for the person while the host has not said who it is. */
  anonymousId: string
  /** Who the last response was of, where the host had said so: another one gets another `anonymousId`. */
  person?: string | undefined
  /** Number of the last response that was made here. */
  seq: number
  firstSeenAt: number
  /** The latest time ever seen; a clock set back does not go below it. */
  lastSeenAt: number
  visits: number
  displays: readonly DisplayRecord[]
  isOptedOut?: boolean
}

export const KEPT_DISPLAYS = 100

export const newMemory = (newId: () => string, now: number): Memory => ({
  client: newId(),
  anonymousId: newId(),
  seq: 0,
  firstSeenAt: now,
  lastSeenAt: now,
  visits: 0,
  displays: [],
})

/**
 * The memory to go on with when its row has been cleared under us. Another tab may remember another number as the last,
 * so the numbers can't go on: the device counts as a new one. Its number 1 stays free, a gap that tells of the loss.
 */
export const afterLoss = (memory: Memory, newId: () => string): Memory => ({ ...memory, client: newId(), seq: 1 })

/**
 * The memory with one display added, or brought up to date in its place: the last one in the list is the last one that
 * was shown. The oldest are forgotten beyond a hundred.
 */
export function withDisplay(memory: Memory, display: DisplayRecord): Memory {
  const isKnown = memory.displays.some(({ id }) => id === display.id)
  const displays = isKnown
    ? memory.displays.map((one) => (one.id === display.id ? display : one))
    : [...memory.displays, display].slice(-KEPT_DISPLAYS)
  return { ...memory, displays }
}
