import type { Scheduler } from 'fast-check'

/** More turns of the event loop than any one operation takes. */
const MOST_TURNS = 10_000

/** Turns that a part takes to be imported which has been imported before. */
const IMPORT_TURNS = 10

/** The order in which things go on: every await of an instance on its world is a gate that the scheduler opens. */
export interface Turns {
  /** Waits for its turn. */
  gate(label: string): Promise<void>
  /** Counts as under way until it has ended, so that `step` waits for it. */
  run<T>(act: () => Promise<T>): Promise<T>
  /** Opens one gate, which one the scheduler says, and waits until what it let through waits again. */
  step(): Promise<boolean>
  /** Opens gates until none is left. */
  drain(): Promise<void>
}

/** The part of a scheduler that is used; fast-check's draws which gate opens next. */
export type Gates = Pick<Scheduler, 'schedule' | 'waitOne' | 'count'>

export function createTurns(scheduler: Gates): Turns {
  let underWay = 0

  async function still(): Promise<void> {
    for (let turn = 0; turn < MOST_TURNS; turn++) {
      await new Promise<void>((resolve) => setImmediate(resolve))
      if (!underWay) return
    }
    throw Error(`${underWay} operations did not end within ${MOST_TURNS} turns`)
  }

  async function step(): Promise<boolean> {
    await still()
    for (let turn = 0; turn < IMPORT_TURNS && !scheduler.count(); turn++) await still()
    if (!scheduler.count()) return false
    await scheduler.waitOne()
    await still()
    return true
  }

  return {
    gate: (label) => scheduler.schedule(Promise.resolve(), label).then(() => undefined),
    async run(act) {
      underWay++
      try {
        return await act()
      } finally {
        underWay--
      }
    },
    step,
    async drain() {
      while (await step());
    },
  }
}
