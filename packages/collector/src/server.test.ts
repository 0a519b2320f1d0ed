import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { type IncomingMessage, request } from 'node:http'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { afterEach, describe, expect, it } from 'vitest'
import { document } from '../testing/document'
import type { CollectorOptions } from './options'
import { createCollector } from './server'
import { startCollector } from './start'

const folder = mkdtempSync(join(tmpdir(), 'earshot-collector-'))
const configPath = join(folder, 'surveys.json')
const surveys = [{ id: 'account-nps', moment: 'report_exported', questions: [{ id: 'score', type: 'nps' }] }]
const config = { earshot: 1, project: 'shop', collector: { url: '/v1/responses', key: 'pk_demo' }, surveys }
writeFileSync(configPath, JSON.stringify(config))

const open: FastifyInstance[] = []
afterEach(async () => {
  for (const app of open.splice(0)) await app.close()
})

async function collector(options: CollectorOptions = {}): Promise<FastifyInstance> {
  const { app } = await createCollector({ store: 'sqlite::memory:', configPath, logLevel: 'silent', ...options })
  open.push(app)
  return app
}

const post = (app: FastifyInstance, payload: unknown, contentType = 'text/plain;charset=UTF-8') =>
  app.inject({
    method: 'POST',
    url: '/v1/responses',
    headers: { 'content-type': contentType },
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  })
const send = (app: FastifyInstance, ...responses: unknown[]) =>
  post(app, { earshot: 1, key: 'pk_demo', batch: 'b1', sentAt: 'x', responses })
const get = (app: FastifyInstance, url: string, headers = {}) =>
  app.inject({ url, headers, remoteAddress: '127.0.0.1' })

describe('taking answers', () => {
  it('gives a verdict each, echoes the batch, and can be read from any origin', async () => {
    const app = await collector()
    const reply = await send(app, document('a'), document('b', { answers: { score: 11 } }), { id: 'c' }, 7)
    expect(reply.statusCode).toBe(200)
    expect(reply.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-expose-headers': 'Retry-After',
    })
    expect(reply.json()).toMatchObject({
      earshot: 1,
      batch: 'b1',
      results: [
        { id: 'a', rev: 1, status: 'stored' },
        { id: 'b', rev: 1, status: 'invalid', code: 'invalid:/answers/score' },
        { id: 'c', rev: 0, status: 'invalid', code: 'invalid:/rev' },
        { id: '', rev: 0, status: 'invalid', code: 'invalid:/' },
      ],
    })
  })

  it('takes plain JSON and CloudEvents alike', async () => {
    const app = await collector()
    const json = await post(app, { sentAt: 'x', responses: [document('a')] }, 'application/json')
    expect(json.json().results).toEqual([{ id: 'a', rev: 1, status: 'stored' }])
    const event = {
      specversion: '1.0',
      type: 'earshot.response',
      source: '/shop',
      id: 'b.1',
      time: 'x',
      data: document('b'),
    }
    const events = await post(app, [event], 'application/cloudevents-batch+json')
    expect(events.json().results).toEqual([{ id: 'b', rev: 1, status: 'stored' }])
  })

  it('says what is wrong with a request, as a problem', async () => {
    const app = await collector()
    const cases: [payload: unknown, contentType: string, status: number, detail: RegExp][] = [
      ['{ "earshot": 1,', 'text/plain', 400, /JSON/],
      ['[]', 'text/plain', 400, /an array/],
      [{ earshot: 1 }, 'text/plain', 400, /\/responses/],
      [{ earshot: 2, responses: [] }, 'text/plain', 400, /\/earshot: found 2, allowed: 1/],
      [{ earshot: 1, key: 'pk_other', responses: [] }, 'text/plain', 401, /\/key/],
      [{ earshot: 1, responses: [] }, 'application/xml', 415, /text\/plain/],
      [`{"earshot":1,"responses":["${'x'.repeat(1024 * 1024)}"]}`, 'text/plain', 413, /bytes/],
      [{ earshot: 1, responses: Array(1001).fill({}) }, 'text/plain', 413, /1001/],
      [[{ type: 'other' }], 'application/cloudevents-batch+json', 400, /\/0\/type/],
    ]
    for (const [payload, contentType, status, detail] of cases) {
      const reply = await post(app, payload, contentType)
      expect([reply.statusCode, reply.headers['content-type']]).toEqual([
        status,
        'application/problem+json; charset=utf-8',
      ])
      expect(`${reply.json().title} ${reply.json().detail}`).toMatch(detail)
    }
    expect((await send(app, document('a'))).statusCode).toBe(200)
  })

  it('acknowledges nothing that it could not store', async () => {
    const { app, collector: parts } = await createCollector({ store: 'sqlite::memory:', logLevel: 'silent' })
    await parts.store.close()
    const reply = await send(app, document('a'))
    expect(reply.statusCode).toBe(503)
    expect(reply.headers['retry-after']).toBe('2')
  })

  it('lets whoever has the secret delete an answer, and no one else', async () => {
    const app = await collector()
    const eraseHash = createHash('sha256').update('secret').digest('hex')
    await send(app, document('a', { eraseHash }))
    const erase = (token?: string) =>
      app.inject({
        method: 'DELETE',
        url: '/v1/responses/a',
        headers: token ? { authorization: `Bearer ${token}` } : {},
      })
    expect((await erase()).statusCode).toBe(401)
    expect((await erase('guess')).statusCode).toBe(403)
    expect((await erase('secret')).statusCode).toBe(204)
    expect((await send(app, document('a', { eraseHash, rev: 2 }))).json().results).toEqual([
      { id: 'a', rev: 2, status: 'duplicate', code: 'erased' },
    ])
    const preflight = await app.inject({ method: 'OPTIONS', url: '/v1/responses/a' })
    expect(preflight.headers).toMatchObject({
      'access-control-allow-methods': 'DELETE',
      'access-control-allow-headers': 'authorization',
    })
  })
})

describe('the configuration', () => {
  it('is served with an ETag, and read again when the file changes', async () => {
    const path = join(folder, 'changing.json')
    writeFileSync(path, JSON.stringify(config))
    const app = await collector({ configPath: path })
    const first = await get(app, '/v1/config')
    expect(first.json()).toEqual(config)
    expect(first.headers['cache-control']).toBe('max-age=60')
    expect((await get(app, '/v1/config', { 'if-none-match': first.headers.etag })).statusCode).toBe(304)
    await new Promise((resolve) => setTimeout(resolve, 20))
    writeFileSync(path, JSON.stringify({ ...config, brand: 'Leaf' }))
    expect((await get(app, '/v1/config')).json().brand).toBe('Leaf')
    await new Promise((resolve) => setTimeout(resolve, 20))
    writeFileSync(path, '{ broken')
    expect((await get(app, '/v1/config')).json().brand).toBe('Leaf')
  })

  it('T2 has its signature beside it, once there is one', async () => {
    const path = join(folder, 'signed.json')
    writeFileSync(path, JSON.stringify(config))
    const app = await collector({ configPath: path })
    expect((await get(app, '/v1/config.sig')).statusCode).toBe(404)
    writeFileSync(`${path}.sig`, 'c2lnbmVk\n')
    const beside = await get(app, '/v1/config.sig')
    expect(beside.body).toBe('c2lnbmVk\n')
    expect(beside.headers).toMatchObject({ 'access-control-allow-origin': '*', 'cache-control': 'max-age=60' })
    expect((await get(await collector(), '/v1/config.sig')).statusCode).toBe(404)
  })

  it('that is wrong stops the start, with every problem', async () => {
    const path = join(folder, 'wrong.json')
    writeFileSync(path, JSON.stringify({ ...config, titel: 1, surveys: [{ id: 'a', questions: [] }] }))
    await expect(
      createCollector({ store: 'sqlite::memory:', configPath: path, logLevel: 'silent' }),
    ).rejects.toMatchObject({
      problems: expect.arrayContaining([
        expect.objectContaining({ pointer: '/titel' }),
        expect.objectContaining({ pointer: '/surveys/0/questions' }),
      ]),
    })
    await expect(createCollector({ store: 'redis:x', logLevel: 'silent' })).rejects.toThrow(
      'store: found "redis:x", allowed: sqlite:<file>',
    )
  })
})

describe('admin requests', () => {
  const ADMIN = ['/v1/report', '/v1/report/quality', '/v1/responses', '/v1/conflicts', '/v1/stream', '/v1/people/u_1']

  it('need the token where one is set', async () => {
    const app = await collector({ adminToken: 'let-me-in' })
    for (const url of ADMIN) {
      expect((await get(app, url)).statusCode).toBe(401)
      expect((await get(app, url, { authorization: 'Bearer let-me-i' })).statusCode).toBe(401)
    }
    expect((await get(app, '/v1/report', { authorization: 'Bearer let-me-in' })).statusCode).toBe(200)
  })

  it('are for this machine alone where none is set', async () => {
    const app = await collector()
    for (const url of ADMIN) {
      expect((await app.inject({ url, remoteAddress: '192.0.2.7' })).statusCode).toBe(403)
      expect((await get(app, url, { 'x-forwarded-for': '127.0.0.1' })).statusCode).toBe(403)
    }
    expect((await get(app, '/v1/report')).statusCode).toBe(200)
    expect((await app.inject({ url: '/v1/report', remoteAddress: '::ffff:127.0.0.1' })).statusCode).toBe(200)
  })
})

describe('the report', () => {
  const answers = (count: number, more: (i: number) => object) =>
    Array.from({ length: count }, (_, i) =>
      document(`${JSON.stringify(more(0)).length}-${i}-${Math.random()}`, more(i)),
    )

  it('gives each figure with its n, interval, method and funnel', async () => {
    const app = await collector()
    await send(
      app,
      ...answers(60, (i) => ({ answers: { score: i < 30 ? 9 : i < 50 ? 7 : 6 } })),
      ...answers(10, () => ({ status: 'dismissed', answers: {} })),
      ...answers(4, () => ({ status: 'started', answers: {} })),
    )
    const { rows } = (await get(app, '/v1/report')).json()
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      survey: 'account-nps',
      version: 1,
      question: 'score',
      metric: 'nps',
      stage: 'use',
      touchpoint: 'account',
      group: {},
      n: 60,
      method: 'adjusted-wald',
      level: 0.95,
      distribution: { 6: 10, 7: 20, 9: 30 },
      shown: 74,
      started: 64,
      completed: 60,
      dismissed: 10,
      ignored: 0,
      suppressed: null,
    })
    expect(rows[0].value).toBeCloseTo(33.3333, 4)
    expect(rows[0].lo).toBeCloseTo(13.3012, 3)
    expect(rows[0].hi).toBeCloseTo(50.1909, 3)
    expect(rows[0].completionRate).toBeCloseTo((100 * 60) / 74, 6)
  })

  it('counts CSAT 4 and 5 of 5, CES 5 to 7 of 7 and 4 to 5 of 5', async () => {
    const app = await collector()
    const asked = (type: string, max: number) => ({ q: { type, min: 1, max } })
    await send(
      app,
      ...answers(10, (i) => ({ survey: 's-csat', asked: asked('csat', 5), answers: { q: i < 4 ? 4 : i < 6 ? 5 : 3 } })),
      ...answers(10, (i) => ({ survey: 's-ces-7', asked: asked('ces', 7), answers: { q: i < 5 ? 5 : 4 } })),
      ...answers(10, (i) => ({ survey: 's-ces-5', asked: asked('ces', 5), answers: { q: i < 7 ? 4 : 3 } })),
    )
    const { rows } = (await get(app, '/v1/report')).json()
    expect(rows.map(({ survey, value }: { survey: string; value: number }) => [survey, value])).toEqual([
      ['s-ces-5', 70],
      ['s-ces-7', 50],
      ['s-csat', 60],
    ])
  })

  it('gives no figure below five answers, no split below ten, and nothing that gives them away', async () => {
    const app = await collector()
    const role = (name: string) => ({ person: { traits: { role: name } } })
    await send(app, ...answers(4, () => ({ survey: 'few' })))
    await send(
      app,
      ...answers(30, () => role('user')),
      ...answers(12, () => role('admin')),
      ...answers(3, () => role('buyer')),
    )
    const few = (await get(app, '/v1/report?survey=few')).json().rows
    expect(few).toMatchObject([
      { n: 4, value: null, lo: null, hi: null, distribution: null, suppressed: 'fewer than 5 answers' },
    ])
    const split = (await get(app, '/v1/report?survey=account-nps&by=user.role')).json().rows
    expect(split.map(({ group, value }: { group: object; value: number | null }) => [group, value === null])).toEqual([
      [{ 'user.role': 'admin' }, true],
      [{ 'user.role': 'buyer' }, true],
      [{ 'user.role': 'user' }, false],
    ])
  })

  it('counts a person of two roles in each, and filters by touchpoint, metric and day', async () => {
    const app = await collector()
    await send(
      app,
      ...answers(10, () => ({ person: { traits: { role: ['user', 'admin'] } }, shownAt: '2026-11-24T23:30:00.000Z' })),
    )
    const rows = async (query: string) => (await get(app, `/v1/report?${query}`)).json().rows
    expect((await rows('by=user.role')).map(({ group, n }: { group: object; n: number }) => [group, n])).toEqual([
      [{ 'user.role': 'admin' }, 10],
      [{ 'user.role': 'user' }, 10],
    ])
    expect(await rows('touchpoint=other')).toEqual([])
    expect(await rows('metric=csat')).toEqual([])
    expect(await rows('from=2026-11-25')).toEqual([])
    expect(await rows('from=2026-11-24&to=2026-11-24')).toHaveLength(1)
  })

  it('names a parameter that it does not know or can not read', async () => {
    const app = await collector()
    for (const [query, detail] of [
      ['form=2026-01-01', /form: allowed: survey/],
      ['from=yesterday', /from: found "yesterday"/],
      ['to=2026-02-31', /to: found/],
      ['by=user', /by: found "user"/],
      ['metric=mood', /metric: found "mood"/],
      ['survey=a&survey=b', /survey: allowed: once/],
    ] as const) {
      const reply = await get(app, `/v1/report?${query}`)
      expect([query, reply.statusCode]).toEqual([query, 400])
      expect(reply.json().detail).toMatch(detail)
    }
  })
})

describe('responses out', () => {
  it('are lines of JSON, or a table that no spreadsheet runs', async () => {
    const app = await collector()
    await send(
      app,
      document('a', { person: { id: '=cmd|x', traits: { note: '"quoted", here' } }, context: { path: '+1+1' } }),
      document('b', { status: 'dismissed', answers: {} }),
    )
    const lines = (await get(app, '/v1/responses?format=ndjson')).body.trim().split('\n')
    expect(lines.map((line) => JSON.parse(line).id)).toEqual(['a', 'b'])
    const csv = (await get(app, '/v1/responses?format=csv')).body
    expect(csv.split('\n')[0]).toContain('id,rev,project')
    expect(csv).toContain(",'=cmd|x,")
    expect(csv).toContain(",'+1+1,")
    expect(csv).not.toMatch(/(^|,)[=+@]/m)
    expect((await get(app, '/v1/responses?format=xml')).statusCode).toBe(400)
  })

  it('and away, by person', async () => {
    const app = await collector()
    await send(app, document('a', { person: { id: 'u_1' } }), document('b'))
    expect((await get(app, '/v1/people/u_1')).json().responses).toHaveLength(1)
    const erased = await app.inject({ method: 'DELETE', url: '/v1/people/u_1', remoteAddress: '127.0.0.1' })
    expect(erased.json()).toEqual({ person: 'u_1', erased: 1 })
    expect((await get(app, '/v1/people/u_1')).json().responses).toEqual([])
  })
})

describe('a running collector', () => {
  it('streams what arrives, tells its figures, and stops without losing a request', async () => {
    const { url, stop } = await startCollector({
      port: 0,
      store: `sqlite:${join(folder, 'running.db')}`,
      logLevel: 'silent',
    })
    const stream = await fetch(`${url}/v1/stream`)
    expect(stream.headers.get('content-type')).toBe('text/event-stream')
    const body = JSON.stringify({ earshot: 1, batch: 'b', responses: [document('a')] })
    await fetch(`${url}/v1/responses`, { method: 'POST', headers: { 'content-type': 'text/plain' }, body })
    const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader()
    let heard = ''
    while (!heard.includes('\n\n', heard.indexOf('event:')) || !heard.includes('event:'))
      heard += (await reader.read()).value
    expect(heard).toContain(
      'event: response\ndata: {"id":"a","rev":1,"survey":"account-nps","touchpoint":"account","stage":"use","status":"completed"}',
    )
    expect(await (await fetch(`${url}/healthz`)).json()).toEqual({ status: 'ok' })
    expect(await (await fetch(`${url}/metrics`)).text()).toContain('earshot_verdicts_total{status="stored"} 1')
    // Begun before the end: the collector has said that it waits for the body.
    const late = request(`${url}/v1/responses`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain', expect: '100-continue' },
    })
    const replied = once(late, 'response')
    late.flushHeaders()
    await once(late, 'continue')
    const stopped = stop()
    late.end(body.replace('"a"', '"late"'))
    const [reply] = (await replied) as [IncomingMessage]
    expect(JSON.parse(await text(reply)).results[0].status).toBe('stored')
    await stopped
    await expect(fetch(`${url}/healthz`)).rejects.toThrow()
  })

  it('answers at both addresses of this machine', async () => {
    const { port, stop } = await startCollector({ port: 0, store: 'sqlite::memory:', logLevel: 'silent' })
    const own = Object.values(networkInterfaces()).flatMap((list) => list ?? [])
    const hasIpv6 = own.some(({ address }) => address === '::1')
    for (const host of ['127.0.0.1', 'localhost', ...(hasIpv6 ? ['[::1]'] : [])])
      expect([host, (await fetch(`http://${host}:${port}/healthz`)).status]).toEqual([host, 200])
    await stop()
  })

  it('says so when its port is taken', async () => {
    const first = await startCollector({ port: 0, store: 'sqlite::memory:', logLevel: 'silent' })
    await expect(startCollector({ port: first.port, store: 'sqlite::memory:', logLevel: 'silent' })).rejects.toThrow(
      `port ${first.port} is in use`,
    )
    await first.stop()
  })

  it('serves scripts to everyone, the report to its owner, and a folder', async () => {
    const scripts = mkdtempSync(join(tmpdir(), 'scripts-'))
    const code = `window.earshot = '${'x'.repeat(4000)}'`
    writeFileSync(join(scripts, 'earshot.js'), code)
    const report = mkdtempSync(join(tmpdir(), 'report-'))
    writeFileSync(join(report, 'index.html'), '<!doctype html>report')
    const shop = mkdtempSync(join(tmpdir(), 'shop-'))
    writeFileSync(join(shop, 'index.html'), '<!doctype html>shop')
    const app = await collector({ scripts, report, folders: { '/shop': shop } })
    const script = await app.inject({ url: '/earshot.js', remoteAddress: '192.0.2.7' })
    expect([script.statusCode, script.headers['access-control-allow-origin']]).toEqual([200, '*'])
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8')
    for (const [encoding, decode] of [
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
    ] as const) {
      const packed = await get(app, '/earshot.js', { 'accept-encoding': encoding })
      expect([packed.headers['content-encoding'], packed.headers.vary]).toEqual([encoding, 'accept-encoding'])
      expect(decode(packed.rawPayload).toString()).toBe(code)
    }
    expect((await get(app, '/earshot.js', { 'if-none-match': script.headers.etag })).statusCode).toBe(304)
    expect((await get(app, '/')).headers['content-security-policy']).toContain("script-src 'self'")
    expect((await app.inject({ url: '/', remoteAddress: '192.0.2.7' })).statusCode).toBe(403)
    expect((await get(app, '/shop?from=mail')).headers.location).toBe('/shop/?from=mail')
    expect((await get(app, '/shop/')).body).toContain('shop')
    expect((await get(app, '/shop/../surveys.json')).statusCode).toBe(404)
    expect(readFileSync(configPath, 'utf8')).toContain('pk_demo')
  })
})
