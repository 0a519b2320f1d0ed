import type { ServerResponse } from 'node:http'
import type { ResponseDocument } from '@earshot/schema'

const KEEP_ALIVE_MS = 15_000
/** Bytes that wait for a listener that does not read, before it is let go; it comes back by itself. */
const MOST_UNREAD = 1024 * 1024

/** Whoever listens to what arrives, by server-sent events. */
export interface Stream {
  /** Tells every listener which response has a new revision: what it is, not what was answered. */
  publish(doc: ResponseDocument): void
  /** Takes over a response, until its connection ends. */
  add(response: ServerResponse): void
  /** Ends all of them. */
  close(): void
}

/** A stream without listeners yet. */
export function createStream(): Stream {
  const listeners = new Set<ServerResponse>()

  function send(text: string): void {
    for (const listener of listeners) {
      listener.write(text)
      if (listener.writableLength > MOST_UNREAD) listener.destroy()
    }
  }

  // A comment now and then keeps proxies from closing a quiet connection.
  const timer = setInterval(() => send(': still here\n\n'), KEEP_ALIVE_MS)
  timer.unref()

  return {
    publish({ id, rev, survey, journey, status }) {
      const data = { id, rev, survey, touchpoint: journey?.touchpoint ?? null, stage: journey?.stage ?? null, status }
      send(`event: response\ndata: ${JSON.stringify(data)}\n\n`)
    },
    add(response) {
      listeners.add(response)
      response.on('close', () => listeners.delete(response))
      response.writeHead(200, {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      })
      response.write('retry: 2000\n\n')
    },
    close() {
      clearInterval(timer)
      for (const listener of listeners) listener.end()
      listeners.clear()
    },
  }
}
