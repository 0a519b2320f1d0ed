/**
 * Does something now and again for as long as a collector runs; what fails is tried again soon.
 *
 * @param everyMs From one time to the next.
 * @param onTrouble Told why it failed.
 * @returns What ends it, and waits for what is under way.
 */
export function upkeep(
  act: () => Promise<void>,
  { everyMs, onTrouble }: { everyMs: number; onTrouble(thrown: unknown): void },
): () => Promise<void> {
  const againMs = Math.min(everyMs, 10_000)
  let timer: NodeJS.Timeout | undefined
  let isOver = false
  let running: Promise<void> | undefined

  async function run(): Promise<void> {
    let waitMs = everyMs
    try {
      await act()
    } catch (thrown) {
      if (!isOver) onTrouble(thrown)
      waitMs = againMs
    }
    if (isOver) return
    timer = setTimeout(begin, waitMs)
    timer.unref()
  }
  function begin(): void {
    running = run()
  }
  begin()

  return async () => {
    isOver = true
    clearTimeout(timer)
    await running
  }
}
