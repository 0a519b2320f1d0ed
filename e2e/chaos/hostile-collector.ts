import { mkdtempSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { type RunningCollector, startCollector } from '@earshot/collector'
import type { ResponseDocument, WireRequest } from '@earshot/schema'
import type { Fault } from './fault'
import { type Meeting, meet, type WireAnswer } from './meet'

/** A request that is to be overtaken waits for another one no longer than this. */
const OVERTAKEN_WITHIN_MS = 500
const OPEN = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'Retry-After' }

/** A request, and what befell it. */
export interface HostileRequest {
  fault: Fault
  /** The body as it came; null if it is no JSON. */
  request: WireRequest | null
}

/** The real collector on a file of its own, behind a wire that does what it is told. */
export interface HostileCollector {
  /** Origin of the wire; `/v1/responses` is the endpoint. */
  url: string
  /** Every POST so far. */
  requests: readonly HostileRequest[]
  /** What befalls the next requests, one each; the last one goes on for all that follow. */
  behaves(...faults: Fault[]): void
  /** Draws what befalls a request each time anew. */
  behavesBy(next: () => Fault): void
  /** Ends the real collector and starts it again on the same file. */
  restart(): Promise<void>
  /** What the real collector has stored, each response in its newest revision; asked past the wire. */
  responses(): Promise<ResponseDocument[]>
  /** What the real collector says of what came and what did not. */
  quality(): Promise<{ readonly [name: string]: number }>
  close(): Promise<void>
}

const listen = (server: Server): Promise<string> =>
  new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)),
  )

const close = (server: Server) =>
  new Promise<void>((resolve) => {
    server.closeAllConnections()
    server.close(() => resolve())
  })

function parsedOrNull(body: string): WireRequest | null {
  try {
    return JSON.parse(body)
  } catch {
    return null // what is no request is still counted as one that came
  }
}

/** Writes what was decided onto the socket. */
function render({ answer, isReset, missingBytes = 0 }: Meeting, incoming: IncomingMessage, outgoing: ServerResponse) {
  if (!answer) return void (isReset && incoming.socket.resetAndDestroy())
  const bytes = Buffer.from(answer.body)
  const length = bytes.length && { 'content-length': String(bytes.length + missingBytes) }
  outgoing.strictContentLength = false
  outgoing.writeHead(answer.status, { ...answer.headers, ...OPEN, ...length })
  if (!isReset && !missingBytes) return void outgoing.end(bytes)
  // The head and what there is must be on their way before the connection ends.
  outgoing.write(isReset ? bytes.subarray(0, bytes.length / 2) : bytes, () =>
    setImmediate(() => incoming.socket.destroy()),
  )
}

/**
 * Starts the collector on a temporary file and the wire in front of it, both on this machine's loopback.
 *
 * @example
 * const hostile = await startHostileCollector()
 * hostile.behaves({ kind: 'reset', isCommitted: true }, { kind: 'pass' })
 */
export async function startHostileCollector(
  folder: string = mkdtempSync(join(tmpdir(), 'earshot-chaos-')),
): Promise<HostileCollector> {
  const store = `sqlite:${join(folder, 'chaos.db')}`
  const start = () => startCollector({ port: 0, host: '127.0.0.1', store, logLevel: 'error' })
  let real: RunningCollector = await start()
  const requests: HostileRequest[] = []
  let next: () => Fault = () => ({ kind: 'pass' })
  let tellNext = () => {}

  async function forward(body: string): Promise<WireAnswer> {
    const reply = await fetch(`${real.url}/v1/responses`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'text/plain;charset=UTF-8' },
    })
    const retryAfter = reply.headers.get('retry-after')
    return {
      status: reply.status,
      headers: {
        'content-type': reply.headers.get('content-type') ?? '',
        ...(retryAfter !== null && { 'retry-after': retryAfter }),
      },
      body: await reply.text(),
    }
  }

  async function untilNext(): Promise<void> {
    await Promise.race([new Promise<void>((resolve) => (tellNext = resolve)), sleep(OVERTAKEN_WITHIN_MS)])
  }

  /** Where redirects lead: another origin, which answers whatever the query says. */
  const elsewhere = createServer((incoming, outgoing) => {
    const body = new URL(incoming.url!, 'http://elsewhere').searchParams.get('body') ?? ''
    incoming.resume()
    outgoing.writeHead(200, { 'content-type': 'application/json', ...OPEN }).end(body)
  })
  const elsewhereUrl = await listen(elsewhere)

  async function befall(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    if (incoming.method === 'OPTIONS') return void outgoing.writeHead(403).end()
    const body = await text(incoming)
    const fault = next()
    requests.push({ fault, request: parsedOrNull(body) })
    const overtaken = tellNext
    const meeting = await meet(fault, body, { forward, untilNext })
    overtaken()
    if (meeting.delayMs) await sleep(meeting.delayMs)
    if (!meeting.redirectStatus) return render(meeting, incoming, outgoing)
    const location = `${elsewhereUrl}/?${new URLSearchParams({ body: meeting.answer?.body ?? '' })}`
    outgoing.writeHead(meeting.redirectStatus, { location, ...OPEN }).end()
  }

  const server = createServer((incoming, outgoing) => {
    // The collector may be ending, or the sender gone: then nobody is left to answer.
    befall(incoming, outgoing).catch(() => incoming.socket.destroy())
  })
  const url = await listen(server)

  return {
    url,
    requests,
    behaves(...faults) {
      let at = 0
      next = () => faults[Math.min(at++, faults.length - 1)] ?? { kind: 'pass' }
    },
    behavesBy: (draw) => void (next = draw),
    async restart() {
      await real.stop()
      real = await start()
    },
    async responses() {
      const lines = await (await fetch(`${real.url}/v1/responses?format=ndjson`)).text()
      return lines
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line))
    },
    quality: async () => (await fetch(`${real.url}/v1/report/quality`)).json(),
    async close() {
      await Promise.all([close(server), close(elsewhere)])
      await real.stop()
    },
  }
}
