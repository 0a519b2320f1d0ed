/** How long a transaction may wait to be folded: what waits, a report has to bring in itself. */
const WITHIN_MS = 5000

export interface Folding {
  /** Another transaction waits. */
  noted(): void
  /** Folds what waits for the last time. What can't be folded now stays where it is, and counts there. */
  stop(): Promise<void>
}

/**
 * Brings what waits into cells and ranges, now and then. A fold that fails (a full disk, a server that is down) is tried again; until
 * one goes well, reports bring in what waits themselves.
 *
 * @param fold Folds some of it. @returns Whether more may wait.
 * @param options.mostWaiting Transactions that may wait.
 * @param options.onTrouble Told why a fold failed.
 */
export function foldSoon(
  fold: () => Promise<boolean>,
  { mostWaiting, onTrouble }: { mostWaiting: number; onTrouble: (thrown: unknown) => void },
): Folding {
  let waiting = 0
  let isLeft = false
  let isOver = false
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | undefined

  async function foldAll(): Promise<void> {
    waiting = 0
    isLeft = false
    try {
      let isMore = true
      while (isMore) isMore = await fold()
    } catch (thrown) {
      isLeft = true
      throw thrown
    }
  }

  function later(): void {
    if (isOver || timer) return
    timer = setTimeout(() => void run(), WITHIN_MS)
    timer.unref()
  }

  function run(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    running ??= foldAll()
      .catch((thrown: unknown) => {
        onTrouble(thrown)
        later()
      })
      .finally(() => {
        running = undefined
        if (waiting) later()
      })
    return running
  }

  return {
    noted() {
      waiting++
      isLeft = true
      if (waiting >= mostWaiting) void run()
      else later()
    },
    async stop() {
      isOver = true
      clearTimeout(timer)
      await running
      if (isLeft) await foldAll().catch(onTrouble)
    },
  }
}
