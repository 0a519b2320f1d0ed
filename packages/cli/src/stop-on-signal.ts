import type { RunningCollector } from '@earshot/collector'

/** Ends gracefully at the first signal; the same from a terminal and a launcher comes twice. */
export function stopOnSignal({ stop }: Pick<RunningCollector, 'stop'>): void {
  let isStopping = false
  async function end(): Promise<void> {
    if (isStopping) return
    isStopping = true
    try {
      await stop()
      process.exit(0)
    } catch (thrown) {
      console.error(`earshot: the collector did not stop cleanly: ${thrown}`)
      process.exit(1)
    }
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
}
