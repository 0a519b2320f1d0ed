import type { WatchPlatform } from '../platform/platform'

/** Promises take turns of their own; no chain of the engine is longer than this many. */
const TURNS = 60

export interface VirtualClock extends Pick<WatchPlatform, 'now' | 'after'> {
  /** Lets time pass: everything that falls due happens, in its order, at its time. */
  advance(ms: number): Promise<void>
  /** Lets everything that waits for nothing but its turn go on. */
  settle(): Promise<void>
  /** Sets the clock, ahead or back, without anything falling due. */
  setClock(at: number): void
  timerCount(): number
}

/** A clock that moves only when told to. Setting it hastens and delays no timer. @param startAt Milliseconds since 1970. */
export function createClock(startAt: number): VirtualClock {
  let passedMs = 0
  let setTo = startAt
  const timers = new Set<{ at: number; callback: () => void }>()

  const settle = async () => {
    for (let i = 0; i < TURNS; i++) await Promise.resolve()
  }

  /** The timer that falls due first; of several at one time, the one that was set first. */
  function earliest(end: number) {
    let first: { at: number; callback: () => void } | undefined
    for (const timer of timers) if (timer.at <= end && !(first && first.at <= timer.at)) first = timer
    return first
  }

  return {
    now: () => setTo + passedMs,
    after(delayMs, callback) {
      const timer = { at: passedMs + delayMs, callback }
      timers.add(timer)
      return () => timers.delete(timer)
    },
    settle,
    async advance(ms) {
      const end = passedMs + ms
      await settle()
      for (let next = earliest(end); next; next = earliest(end)) {
        timers.delete(next)
        passedMs = Math.max(passedMs, next.at)
        next.callback()
        await settle()
      }
      passedMs = end
    },
    setClock: (at) => void (setTo = at - passedMs),
    timerCount: () => timers.size,
  }
}
