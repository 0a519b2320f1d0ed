/** Items in one transaction, so that a single commit stays short. */
const MOST_AT_ONCE = 1000

/**
 * Puts the writes of many requests into one transaction: while one is being committed, the next ones gather. Nobody
 * waits longer than without it, and a crowd shares one flush of the disk.
 *
 * @param commit Writes all items in one transaction, a result each; throws if nothing was written.
 * @param isOfStore Whether what it threw is a trouble of the store, which no smaller group would be spared. Default: no.
 */
export function groupCommit<Item, Result>(
  commit: (items: readonly Item[]) => readonly Result[],
  isOfStore: (thrown: unknown) => boolean = () => false,
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
  let run: Promise<void> | undefined

  /** The oldest writes that fit, at least one. */
  function nextGroup(): Waiting[] {
    let count = 0
    const end = waiting.findIndex(({ items }, i) => {
      count += items.length
      return i > 0 && count > MOST_AT_ONCE
    })
    const group = end < 0 ? waiting : waiting.slice(0, end)
    waiting = waiting.slice(group.length)
    return group
  }

  function commitGroup(group: readonly Waiting[]): void {
    try {
      const results = commit(group.flatMap(({ items }) => items))
      let at = 0
      for (const { items, resolve } of group) {
        resolve(results.slice(at, at + items.length))
        at += items.length
      }
    } catch (thrown) {
      // One write that can't be kept must not take the others with it; a full disk would only be asked again and again.
      if (group.length > 1 && !isOfStore(thrown)) for (const one of group) commitGroup([one])
      else for (const { reject } of group) reject(thrown)
    }
  }

  async function runAll(): Promise<void> {
    while (waiting.length) {
      await new Promise((resolve) => setImmediate(resolve))
      commitGroup(nextGroup())
    }
    run = undefined
  }

  return {
    write: (items) =>
      new Promise((resolve, reject) => {
        waiting.push({ items, resolve, reject })
        run ??= runAll()
      }),
    drained: async () => run,
  }
}
