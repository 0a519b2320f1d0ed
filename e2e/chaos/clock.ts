/** A clock that moves only when told to, and that can be set wrong: timers follow the time that really passes. */
export interface Clock {
  /** Milliseconds since 1970, as the device believes. */
  now(): number
  after(delayMs: number, callback: () => void): () => void
  /** Lets time pass; after each timer, everything that it set off comes to its end. */
  advance(ms: number): Promise<void>
  /** Sets the device's clock ahead or back. Nothing falls due by it. */
  jump(ms: number): void
}

/**
 * @param startAt Milliseconds since 1970.
 * @param settle Resolves when everything that can go on has gone on.
 */
export function createClock(startAt: number, settle: () => Promise<void>): Clock {
  let passed = 0
  let offset = startAt
  const timers = new Set<{ at: number; callback: () => void }>()

  /** The timer that falls due first; of several at one time, the one that was set first. */
  function earliest(end: number) {
    let first: { at: number; callback: () => void } | undefined
    for (const timer of timers) if (timer.at <= end && !(first && first.at <= timer.at)) first = timer
    return first
  }

  return {
    now: () => offset + passed,
    after(delayMs, callback) {
      const timer = { at: passed + Math.max(delayMs, 0), callback }
      timers.add(timer)
      return () => timers.delete(timer)
    },
    async advance(ms) {
      const end = passed + ms
      await settle()
      for (let next = earliest(end); next; next = earliest(end)) {
        timers.delete(next)
        passed = Math.max(passed, next.at)
        next.callback()
        await settle()
      }
      passed = end
    },
    jump: (ms) => void (offset += ms),
  }
}
