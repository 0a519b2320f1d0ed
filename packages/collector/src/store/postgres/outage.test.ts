import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { document } from '../../../testing/document'
import { type PostgresServer, startPostgres } from '../../../testing/postgres/start-server'
import { createCollector } from '../../server'

const ends: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

let server: PostgresServer
beforeAll(async () => {
  server = await startPostgres()
}, 120_000)
afterAll(() => server.discard(), 60_000)

async function startCollector(store: string): Promise<FastifyInstance> {
  const { app } = await createCollector({ store, logLevel: 'silent' })
  ends.push(() => app.close())
  return app
}

async function send(app: FastifyInstance, ...responses: ReturnType<typeof document>[]) {
  const payload = JSON.stringify({ earshot: 1, batch: 'b', responses })
  return app.inject({ method: 'POST', url: '/v1/responses', payload, headers: { 'content-type': 'text/plain' } })
}

async function ids(app: FastifyInstance): Promise<string[]> {
  const reply = await app.inject('/v1/responses')
  const lines = reply.body.split('\n').filter(Boolean)
  return lines.map((line) => JSON.parse(line).id as string).sort()
}

it('H3 starts while the server is down, sends requests away, and goes on when it is there', {
  timeout: 120_000,
}, async () => {
  const address = await server.newStore()
  await server.stop()
  const app = await startCollector(address)
  for (const reply of [await send(app, document('early')), await app.inject('/v1/report')]) {
    expect(reply.statusCode).toBe(503)
    expect(reply.headers['retry-after']).toBe('2')
    expect(reply.headers['content-type']).toContain('application/problem+json')
  }
  expect((await app.inject('/healthz')).statusCode).toBe(200)
  await server.start()
  expect((await send(app, document('early'))).json().results).toMatchObject([{ status: 'stored' }])
  expect(await ids(app)).toEqual(['early'])
})

/** More than a segment of the server's write-ahead log, which is made whole. */
const LONGEST_FILE = 17 * 2 ** 20

it('H3 while the database is full nothing is acknowledged that is not there, and all goes on when there is room', {
  timeout: 120_000,
}, async () => {
  const address = await server.newStore()
  await server.stop()
  await server.start(LONGEST_FILE)
  const app = await startCollector(address)
  const stored: string[] = []
  let made = 0

  /** @returns The status of the reply. */
  async function fill(): Promise<number> {
    // Nothing that the server could make shorter.
    const answers = { score: 9, why: randomBytes(90_000).toString('base64') }
    const asked = { score: { type: 'nps', min: 0, max: 10 }, why: { type: 'text', mask: false as const } }
    const responses = Array.from({ length: 8 }, () => document(`r${made++}`, { answers, asked }))
    const reply = await send(app, ...responses)
    for (const { id, status } of (reply.json().results ?? []) as { id: string; status: string }[])
      if (status === 'stored') stored.push(id)
    if (reply.statusCode === 503) expect(reply.headers['retry-after']).toBe('2')
    return reply.statusCode
  }

  let status = 0
  for (let i = 0; i < 60 && status !== 503; i++) status = await fill()
  expect(status).toBe(503)
  expect(stored.length).toBeGreaterThan(0)
  expect(await Promise.all([fill(), fill(), fill()])).toEqual([503, 503, 503])
  expect((await app.inject('/healthz')).statusCode).toBe(200)
  expect(await ids(app)).toEqual([...stored].sort())
  expect((await app.inject('/v1/report?metric=nps')).json().rows).toMatchObject([{ n: stored.length }])

  await server.stop()
  await server.start()
  expect(await fill()).toBe(200)
  expect(await ids(app)).toEqual([...stored].sort())
})
