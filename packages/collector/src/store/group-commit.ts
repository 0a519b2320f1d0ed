/** Waiting writes that are put into one transaction at most; keeps a single commit short. */
const MOST_AT_ONCE = 1000

/**
 * Puts the writes of many requests into one transaction: while one is being committed, the next ones gather. Nobody
 * waits longer than without it, and a crowd shares one flush of the disk.
 *
 * @param commit Writes all items in one transaction, a result each; throws if nothing was written.
 */
export function groupCommit<Item, Result>(commit: (items: readonly Item[]) => readonly Result[]): {
  write(items: readonly Item[]): Promise<Result[]>
  /** Resolves when nothing waits. */
  drained(): Promise<void>
} {
  type Waiting = { items: readonly Item[]; resolve(results: Result[]): void; reject(reason: unknown): void }
  let waiting: Waiting[] = []
  let isScheduled = false
  let onDrained = () => {}

  function run(): void {
    isScheduled = false
    let count = 0
    const fits = waiting.findIndex(({ items }, i) => (count += items.length) > MOST_AT_ONCE && i > 0)
    const group = waiting.splice(0, fits < 0 ? waiting.length : fits)
    try {
      const results = commit(group.flatMap(({ items }) => items))
      let at = 0
      for (const { items, resolve } of group) resolve(results.slice(at, (at += items.length)))
    } catch (thrown) {
      for (const { reject } of group) reject(thrown)
    }
    if (waiting.length) schedule()
    else onDrained()
  }

  function schedule(): void {
    if (isScheduled) return
    isScheduled = true
    setImmediate(run)
  }

  return {
    write: (items) =>
      new Promise((resolve, reject) => {
        waiting.push({ items, resolve, reject })
        schedule()
      }),
    drained: () => (waiting.length || isScheduled ? new Promise((resolve) => (onDrained = resolve)) : Promise.resolve()),
  }
}
