import type { CollectorOptions } from './options'
import { listen } from './serve/listen'
import { createCollector } from './server'

/** Requests under way get this long to end when the collector stops. */
const STOP_WITHIN_MS = 10_000

export interface RunningCollector {
  /** Its origin, `http://localhost:4400`. */
  url: string
  port: number
  /** Takes nothing new, finishes what is under way (10 s at most), then closes the store. */
  stop(): Promise<void>
}

/**
 * Starts a collector.
 *
 * @throws If the configuration, the store's address, a folder or the port can't be used; the message says what to do.
 * @example const { url, stop } = await startCollector({ port: 4400, store: 'sqlite:./earshot.db' })
 */
export async function startCollector(options: CollectorOptions = {}): Promise<RunningCollector> {
  const { port: asked = 4400, host = 'localhost' } = options
  const { app } = await createCollector(options)
  try {
    const { port, cut } = await listen(app, asked, host)
    const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host
    return {
      url: `http://${name}:${port}`,
      port,
      async stop() {
        const timer = setTimeout(cut, STOP_WITHIN_MS)
        await app.close()
        clearTimeout(timer)
      },
    }
  } catch (thrown) {
    await app.close()
    throw thrown
  }
}
