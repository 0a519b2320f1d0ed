import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createSender, documentOf } from '../../testing/sender'
import { createCollector, createWorld } from '../../testing/world'
import { post } from '../platform/browser/post'

type Behave = (body: string, reply: ServerResponse, request: IncomingMessage) => void

let behave: Behave
const methods: string[] = []
const server = createServer((request, reply) => {
  methods.push(String(request.method))
  let body = ''
  request.on('data', (chunk) => (body += chunk))
  request.on('end', () => behave(body, reply, request))
})
let origin = ''

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  // What the browser's part asks of its page.
  Object.assign(globalThis, { document: { baseURI: origin } })
})
afterAll(() => {
  Reflect.deleteProperty(globalThis, 'document')
  server.closeAllConnections()
  server.close()
})
beforeEach(() => void methods.splice(0))

const json = { 'content-type': 'application/json' }

function open() {
  const world = createWorld()
  const collector = createCollector()
  const ordinary: Behave = (body, reply) =>
    void collector.post({ url: '', body, timeoutMs: 1 }).then((answer) => reply.writeHead(200, json).end(answer.body))
  behave = ordinary
  const sender = createSender({ ...world.openTab().platform, post }, { collector: { url: `${origin}/in` } })
  return { world, collector, sender, ordinary }
}

describe('over a real connection', () => {
  it('D2 sends again what was committed before the connection broke, and it counts once', async () => {
    const { world, collector, sender, ordinary } = open()
    await sender.put(documentOf(1))
    behave = (body, reply) =>
      void collector.post({ url: '', body, timeoutMs: 1 }).then(() => reply.socket?.resetAndDestroy())
    expect(await sender.flush()).toMatchObject({ acknowledged: 0, pending: 1 })
    expect(collector.stored.size).toBe(1)
    behave = ordinary
    sender.stop()
    await world.advance(400_000)
    expect(await sender.flush()).toMatchObject({ acknowledged: 1, pending: 0 })
    expect(collector.stored.size).toBe(1)
  })

  const answered = (body: string) => {
    const { batch } = JSON.parse(body)
    return JSON.stringify({ earshot: 1, batch, receivedAt: '', results: [{ id: 'doc-1', rev: 1, status: 'stored' }] })
  }
  const NO_ANSWERS: { [title: string]: Behave } = {
    'D4 half of a reply': (body, reply) => reply.writeHead(200, json).end(answered(body).slice(0, -2)),
    'D4 a reply shorter than it says': (body, reply) => {
      reply.writeHead(200, { ...json, 'content-length': 10_000 })
      reply.write(answered(body), () => reply.socket?.destroy())
    },
    'D4 a compressed reply that is none': (body, reply) =>
      reply.writeHead(200, { ...json, 'content-encoding': 'gzip' }).end(answered(body)),
    'D4 a compressed reply that breaks off': (body, reply) =>
      reply.writeHead(200, { ...json, 'content-encoding': 'gzip' }).end(gzipSync(answered(body)).subarray(0, 30)),
    'D5 a page of a captive portal': (_, reply) =>
      reply.writeHead(200, { 'content-type': 'text/html' }).end('<html>Welcome to the airport</html>'),
    'D5 a way to another origin, which answers as if': (_, reply, { url }) =>
      url === '/in'
        ? reply.writeHead(307, { location: origin.replace('127.0.0.1', 'localhost') }).end()
        : reply.writeHead(204).end(),
    'D5 511 Network Authentication Required': (_, reply) => reply.writeHead(511).end('<html>'),
    'D14 a connection that is cut': (_, reply) => reply.socket?.destroy(),
  }

  for (const [title, wrong] of Object.entries(NO_ANSWERS))
    it(`${title} is no acknowledgement`, async () => {
      const { world, sender, ordinary } = open()
      await sender.put(documentOf(1))
      behave = wrong
      expect(await sender.flush()).toMatchObject({ sent: 1, acknowledged: 0, rejected: 0, pending: 1 })
      expect(sender.codes()).toHaveLength(1)
      sender.stop()
      await world.advance(400_000)
      behave = ordinary
      expect(await sender.flush()).toMatchObject({ acknowledged: 1, pending: 0 })
    })

  it('D22 asks for no preflight: every request is a POST', async () => {
    const { sender } = open()
    await sender.put(documentOf(1))
    await sender.flush()
    expect(methods).toEqual(['POST'])
  })
})
