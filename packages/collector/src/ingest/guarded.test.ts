import type { FastifyInstance } from 'fastify'
import { afterEach, expect, it } from 'vitest'
import { document } from '../../testing/document'
import { jsonFile } from '../../testing/settings-file'
import type { CollectorOptions } from '../options'
import { createCollector } from '../server'

const open: FastifyInstance[] = []
afterEach(async () => {
  for (const app of open.splice(0)) await app.close()
})

async function collector(settings: object, options: CollectorOptions = {}) {
  const { app, collector: parts } = await createCollector({
    ...{ store: 'sqlite::memory:', logLevel: 'silent', settingsPath: jsonFile(settings) },
    ...options,
  })
  open.push(app)
  const send = (
    responses: unknown[],
    { key, from = '203.0.113.7', url = '/v1/responses', ...headers }: { [name: string]: string | undefined } = {},
  ) =>
    app.inject({
      method: 'POST',
      url,
      remoteAddress: from,
      headers: { 'content-type': 'text/plain', ...headers },
      payload: JSON.stringify({ earshot: 1, batch: 'b', key, responses }),
    })
  const get = (url: string) => app.inject({ url, remoteAddress: '127.0.0.1' })
  return { app, parts, send, get }
}

const KEYS = {
  projects: {
    shop: {
      keys: ['pk_new', { key: 'pk_old', until: '2999-12-31' }, { key: 'pk_gone', until: '2020-01-31' }],
      origins: ['https://shop.example'],
    },
    blog: { keys: ['pk_blog'] },
  },
}

it('T10 takes several keys of a project at once, and none that is unknown, missing or over', async () => {
  const { send } = await collector(KEYS)
  for (const [key, status] of [
    ['pk_new', 200],
    ['pk_old', 200],
    ['pk_gone', 401],
    ['pk_nobody', 401],
    [undefined, 401],
  ] as const)
    expect([key, (await send([document('a')], { key })).statusCode]).toEqual([key, status])
  expect((await send([document('b')], { url: '/v1/responses?key=pk_new' })).statusCode).toBe(200)
})

it('T10 a key is for its own project', async () => {
  const { send } = await collector(KEYS)
  const reply = await send([document('a'), document('b', { project: 'blog' })], { key: 'pk_blog' })
  expect(reply.json().results).toEqual([
    { id: 'a', rev: 1, status: 'invalid', code: 'invalid:/project' },
    { id: 'b', rev: 1, status: 'stored' },
  ])
})

it('T16 pages of other origins may not send; what is no page may', async () => {
  const { send } = await collector(KEYS)
  const status = async (origin?: string) =>
    (await send([document('a')], { key: 'pk_new', ...(origin && { origin }) })).statusCode
  expect([
    await status('https://shop.example'),
    await status('https://evil.example'),
    await status('null'),
    await status(),
  ]).toEqual([200, 403, 403, 200])
  const refused = await send([document('a')], { key: 'pk_new', origin: 'https://evil.example' })
  expect([refused.json().detail, refused.headers['access-control-allow-origin']]).toEqual([
    'Origin: found https://evil.example, allowed: https://shop.example',
    '*',
  ])
})

it('T17 a write key reads nothing', async () => {
  const { app } = await collector(KEYS, { adminToken: 'let-me-in' })
  for (const url of [
    ...['/v1/report', '/v1/report/quality', '/v1/responses', '/v1/conflicts', '/v1/stream', '/v1/people/u_1'],
    ...['/v1/flags', '/v1/alerts', '/v1/cases', '/v1/audit'],
  ])
    for (const headers of [{ authorization: 'Bearer pk_new' }, {}]) {
      const reply = await app.inject({ url: `${url}?key=pk_new`, headers, remoteAddress: '203.0.113.7' })
      expect([url, reply.statusCode]).toEqual([url, 401])
    }
  for (const method of ['GET', 'PUT', 'PATCH'] as const)
    expect(
      (await app.inject({ method, url: '/v1/responses/a', headers: { authorization: 'Bearer pk_new' } })).statusCode,
    ).toBe(404)
})

it('T11 sends a flood from one network away with Retry-After, and no other network', async () => {
  const { send, get } = await collector({ limits: { network: { perMinute: 0.1, burst: 20 } } })
  const docs = Array.from({ length: 60 }, (_, i) => document(`a${i}`, { client: { id: `d${i}`, seq: 1 } }))
  expect((await send(docs.slice(0, 30))).statusCode).toBe(200)
  const away = await send(docs.slice(30))
  expect([away.statusCode, away.headers['retry-after'], away.json().detail]).toEqual([
    429,
    '3600',
    'Nothing of this request was taken.',
  ])
  expect((await send(docs.slice(30), { from: '198.51.100.1' })).statusCode).toBe(200)
  expect((await get('/v1/report')).json().rows[0].n).toBe(60)
})

it('T11 an office of a thousand behind one address gets through at once, by default', async () => {
  const { send, get } = await collector({})
  const statuses = new Set<number>()
  const docs = Array.from({ length: 1000 }, (_, i) => {
    const own = { client: { id: `d${i}`, seq: 1 }, answers: { score: [9, 10, 7, 8, 6, 3][i % 6]! } }
    return [document(`a${i}`, { ...own, status: 'started' }), document(`a${i}`, { ...own, rev: 2 })]
  })
  for (let i = 0; i < docs.length; i += 20) statuses.add((await send(docs.slice(i, i + 20).flat())).statusCode)
  expect([...statuses]).toEqual([200])
  expect((await get('/v1/report')).json().rows[0].n).toBe(1000)
})

it('T11 a device has a limit of its own, which no other network can use up', async () => {
  const { send } = await collector({ limits: { person: { perMinute: 1, burst: 2 } } })
  const one = (i: number) => [document(`a${i}`, { client: { id: 'device', seq: i } })]
  const codes = []
  for (const i of [1, 2, 3]) codes.push((await send(one(i))).statusCode)
  codes.push((await send(one(4), { from: '198.51.100.1' })).statusCode)
  expect(codes).toEqual([200, 200, 429, 200])
})

it('T11 believes X-Forwarded-For from a trusted proxy alone', async () => {
  const limits = { network: { perMinute: 1, burst: 1 } }
  const from = (app: Awaited<ReturnType<typeof collector>>, address: string, i: number) =>
    app.send([document(`a${i}`)], { from: '10.0.0.1', 'x-forwarded-for': address })
  const trusting = await collector({ limits, trustedProxies: ['10.0.0.0/8'] })
  expect((await from(trusting, '203.0.113.1', 1)).statusCode).toBe(200)
  expect((await from(trusting, '203.0.113.2', 2)).statusCode).toBe(429)
  expect((await from(trusting, '198.51.100.1', 3)).statusCode).toBe(200)
  expect((await from(trusting, '198.51.100.9, 203.0.113.1', 4)).statusCode).toBe(429)
  const plain = await collector({ limits })
  expect((await from(plain, '203.0.113.1', 1)).statusCode).toBe(200)
  expect((await from(plain, '198.51.100.1', 2)).statusCode).toBe(429)
})

it('T9 masks free text once more, and keeps the same copy a copy', async () => {
  const { send, get } = await collector({})
  const asked = { score: { type: 'nps', min: 0, max: 10 }, why: { type: 'text' } }
  const doc = document('a', { asked, answers: { score: 9, why: 'Write to jane.doe@example.com please' } })
  expect((await send([doc])).json().results[0].status).toBe('stored')
  expect((await send([doc])).json().results[0].status).toBe('duplicate')
  const kept = JSON.parse((await get('/v1/responses')).body)
  expect(kept.answers.why).not.toContain('jane.doe')
  expect(kept.answers.why).toMatch(/^Write to .+ please$/)
})

it('T9 stores no address of whoever sends', async () => {
  const { send, parts } = await collector({})
  for (let i = 0; i < 150; i++) await send([document(`a${i}`, { answers: { score: 0 } })])
  for (const table of ['flags', 'audit', 'alerts', 'cases', 'vouched'])
    expect(JSON.stringify(await parts.books.all(`select * from ${table}`))).not.toContain('203.0.113')
  expect((await parts.books.all('select 1 from flags')).length).toBeGreaterThan(0)
})

it('names what is wrong in the settings', async () => {
  await expect(
    collector({
      projects: { shop: { keys: [], origin: [], origins: ['shop.example'] } },
      limits: { key: { burst: -1 } },
    }),
  ).rejects.toMatchObject({
    problems: expect.arrayContaining([
      expect.objectContaining({ pointer: '/projects/shop/keys' }),
      expect.objectContaining({ pointer: '/projects/shop/origin' }),
      expect.objectContaining({
        pointer: '/projects/shop/origins/0',
        found: '"shop.example"',
        allowed: expect.stringContaining('https://'),
      }),
      expect.objectContaining({ pointer: '/limits/key/burst' }),
    ]),
  })
})
