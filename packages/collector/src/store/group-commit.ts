export interface GroupOptions {
  /** Whether what it threw is a trouble of the store, which no smaller group would be spared. Default: no. */
  isOfStore?: (thrown: unknown) => boolean
  /** Items in one transaction, so that a single commit stays short. Default 1000. */
  mostAtOnce?: number
  /** Transactions that may be under way at once. Default 1. */
  lanes?: number
}

/**
 * Puts the writes of many requests into one transaction: while one is being committed, the next ones gather. Nobody
 * waits longer than without it, and a crowd shares one flush of the disk.
 *
 * @param commit Writes all items in one transaction, a result each; throws if nothing was written.
 */
export function groupCommit<Item, Result>(
  commit: (items: readonly Item[]) => readonly Result[] | Promise<readonly Result[]>,
  { isOfStore = () => false, mostAtOnce = 1000, lanes = 1 }: GroupOptions = {},
): {
  /** Resolves after the commit; rejects if nothing of this write was kept. */
  write(items: readonly Item[]): Promise<Result[]>
  /** Resolves when nothing waits. */
  drained(): Promise<void>
} {
  interface Waiting {
    items: readonly Item[]
    resolve(results: Result[]): void
    reject(reason: unknown): void
  }
  let waiting: Waiting[] = []
  let running = 0
  let whenDrained: (() => void)[] = []

  /** The oldest writes that fit, at least one. */
  function nextGroup(): Waiting[] {
    let count = 0
    const end = waiting.findIndex(({ items }, i) => {
      count += items.length
      return i > 0 && count > mostAtOnce
    })
    const group = end < 0 ? waiting : waiting.slice(0, end)
    waiting = waiting.slice(group.length)
    return group
  }

  async function commitGroup(group: readonly Waiting[]): Promise<void> {
    try {
      const results = await commit(group.flatMap(({ items }) => items))
      let at = 0
      for (const { items, resolve } of group) {
        resolve(results.slice(at, at + items.length))
        at += items.length
      }
    } catch (thrown) {
      // One write that can't be kept must not take the others with it; a full disk would only be asked again and again.
      if (group.length > 1 && !isOfStore(thrown)) for (const one of group) await commitGroup([one])
      else for (const { reject } of group) reject(thrown)
    }
  }

  async function runAll(): Promise<void> {
    running++
    while (waiting.length) {
      await new Promise((resolve) => setImmediate(resolve))
      // Another lane may have taken all.
      if (waiting.length) await commitGroup(nextGroup())
    }
    // In one step with the last look at what waits: what comes later starts another run.
    running--
    if (running) return
    for (const resolve of whenDrained) resolve()
    whenDrained = []
  }

  return {
    write: (items) =>
      new Promise((resolve, reject) => {
        waiting.push({ items, resolve, reject })
        if (running < lanes) void runAll()
      }),
    async drained() {
      if (running) await new Promise<void>((resolve) => whenDrained.push(resolve))
    },
  }
}
