import type { ServerResponse } from 'node:http'
import type { ResponseDocument } from '@earshot/schema'

const KEEP_ALIVE_MS = 15_000

/** Whoever listens to what arrives, by server-sent events. */
export interface Stream {
  publish(doc: ResponseDocument): void
  add(response: ServerResponse): void
  close(): void
}

export function createStream(): Stream {
  const listeners = new Set<ServerResponse>()
  // A comment now and then keeps proxies from closing a quiet connection.
  const timer = setInterval(() => listeners.forEach((listener) => listener.write(': still here\n\n')), KEEP_ALIVE_MS)
  timer.unref()
  return {
    publish({ id, rev, survey, journey, status }) {
      const data = JSON.stringify({ id, rev, survey, touchpoint: journey?.touchpoint, stage: journey?.stage, status })
      for (const listener of listeners) listener.write(`event: response\ndata: ${data}\n\n`)
    },
    add(response) {
      listeners.add(response)
      response.on('close', () => listeners.delete(response))
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
      response.write('retry: 2000\n\n')
    },
    close() {
      clearInterval(timer)
      for (const listener of listeners) listener.end()
      listeners.clear()
    },
  }
}
