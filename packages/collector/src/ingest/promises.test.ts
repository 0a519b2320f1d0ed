import { createHash } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { afterEach, expect, it } from 'vitest'
import { document } from '../../testing/document'
import type { CollectorOptions } from '../options'
import { startCollector } from '../start'

const open: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close()
})

async function collector(options: CollectorOptions = {}) {
  const { url, port, stop } = await startCollector({
    ...{ port: 0, host: '127.0.0.1', store: 'sqlite::memory:', logLevel: 'silent' },
    ...options,
  })
  open.push(stop)
  const post = (body: string | Uint8Array<ArrayBuffer>, headers: { [name: string]: string } = {}) =>
    fetch(`${url}/v1/responses`, { method: 'POST', body, headers: { 'content-type': 'text/plain', ...headers } })
  const send = async (...responses: unknown[]): Promise<{ id: string; rev: number; status: string; code?: string }[]> =>
    (await (await post(JSON.stringify({ earshot: 1, batch: 'b', responses }))).json()).results
  const quality = async () => (await fetch(`${url}/v1/report/quality`)).json()
  return { url, port, post, send, quality }
}

/** A connection that has sent so much of a request, and no more. */
async function halfSent(port: number, text: string): Promise<{ socket: Socket; ended: Promise<string> }> {
  const socket = connect(port, '127.0.0.1')
  let heard = ''
  socket.on('data', (chunk) => {
    heard += chunk
  })
  socket.on('error', () => socket.destroy())
  const ended = new Promise<string>((resolve) => socket.on('close', () => resolve(heard)))
  open.push(() => void socket.destroy())
  await new Promise((resolve) => socket.on('connect', resolve))
  socket.write(text)
  return { socket, ended }
}

const head = (length: number) =>
  `POST /v1/responses HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: ${length}\r\n\r\n`

it('D2 a request whose reply was lost is a duplicate the next time', async () => {
  const { port, send, quality } = await collector()
  const body = JSON.stringify({ earshot: 1, batch: 'b', responses: [document('a')] })
  const { socket } = await halfSent(port, head(body.length))
  socket.write(body)
  for (; (await quality()).received === 0; await sleep(5));
  socket.resetAndDestroy()
  expect(await send(document('a'))).toEqual([{ id: 'a', rev: 1, status: 'duplicate' }])
})

it('D7 a bad document takes none of its neighbours with it', async () => {
  const { send, quality } = await collector()
  await send(document('b'))
  const results = await send(
    document('a'),
    document('b'),
    document('b', { answers: { score: 1 } }),
    document('c', { answers: { score: 99 } }),
    'no document',
    document('d', { client: { id: 'client', seq: 2 } }),
  )
  expect(results.map(({ status, code }) => code ?? status)).toEqual([
    'stored',
    'duplicate',
    'conflict:/rev',
    'invalid:/answers/score',
    'invalid:/',
    'stored',
  ])
  expect(await quality()).toMatchObject({ received: 3, duplicates: 1, conflicts: 1, invalid: 2 })
})

it('D12 refuses what is too large with a problem that any page may read', async () => {
  const { post, send } = await collector()
  for (const bytes of [1024 * 1024 + 1, ...Array(9).fill(6 * 1024 * 1024)]) {
    const { status, headers } = await post('x'.repeat(bytes))
    expect([status, headers.get('content-type'), headers.get('access-control-allow-origin')]).toEqual([
      413,
      'application/problem+json; charset=utf-8',
      '*',
    ])
  }
  expect(await send(document('a'))).toMatchObject([{ status: 'stored' }])
})

it('D15 ends a connection on which a request comes too slowly, or not at all', async () => {
  const { port, send } = await collector({ requestTimeoutMs: 300 })
  const slow = await halfSent(port, `${head(1000)}{`)
  const silent = await halfSent(port, 'POST /v1/resp')
  const drip = setInterval(() => slow.socket.write(' '), 50)
  open.push(() => clearInterval(drip))
  expect(await slow.ended).toContain('408')
  expect(await silent.ended).toContain('408')
  expect(await send(document('a'))).toMatchObject([{ status: 'stored' }])
})

it('lets so many requests wait, sends more away unread with Retry-After, and takes the next when one has left', async () => {
  const { port, post, url } = await collector({ mostWaitingRequests: 2 })
  const waiting = [await halfSent(port, `${head(9)}{`), await halfSent(port, `${head(9)}{`)]
  const body = JSON.stringify({ earshot: 1, batch: 'b', responses: [document('a')] })
  const metric = async () => (await (await fetch(`${url}/metrics`)).text()).match(/earshot_waiting_requests (\d+)/)?.[1]
  for (; (await metric()) !== '2'; await sleep(5));
  const away = await post(body)
  expect([away.status, away.headers.get('retry-after'), away.headers.get('access-control-expose-headers')]).toEqual([
    503,
    '2',
    'Retry-After',
  ])
  expect((await away.json()).title).toBe('Too much waits here already; try again.')
  waiting[0]?.socket.destroy()
  for (; (await metric()) !== '1'; await sleep(5));
  expect((await post(body)).status).toBe(200)
  waiting[1]?.socket.destroy()
  for (; (await metric()) !== '0'; await sleep(5));
})

it('lets so many bytes wait, whether a body says how long it is or not', async () => {
  const { port, post, url } = await collector({ mostWaitingBytes: 1024 * 1024 })
  const body = JSON.stringify({ earshot: 1, batch: 'b', responses: [document('a')] })
  const chunked = head(0).replace('Content-Length: 0', 'Transfer-Encoding: chunked')
  const waits = await halfSent(port, chunked)
  const metric = async () => (await (await fetch(`${url}/metrics`)).text()).match(/earshot_waiting_bytes (\d+)/)?.[1]
  for (; (await metric()) !== '1048576'; await sleep(5));
  expect((await post(body)).status).toBe(503)
  waits.socket.destroy()
  for (; (await metric()) !== '0'; await sleep(5));
  expect((await post(body)).status).toBe(200)
})

it('F1 the same document from twenty at once is stored once', async () => {
  const { send, quality } = await collector()
  const results = await Promise.all(Array.from({ length: 20 }, () => send(document('a'))))
  const statuses = results.map(([one]) => one?.status).sort()
  expect(statuses).toEqual([...Array(19).fill('duplicate'), 'stored'])
  expect(await quality()).toMatchObject({ received: 1, duplicates: 19 })
})

it('reads compressed bodies, and no more of them than of others', async () => {
  const { post, send } = await collector()
  const body = JSON.stringify({ earshot: 1, batch: 'b', responses: [document('a')] })
  const packed = await post(gzipSync(body), { 'content-encoding': 'gzip' })
  expect((await packed.json()).results).toEqual([{ id: 'a', rev: 1, status: 'stored' }])
  const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024, ' '), { level: 9 })
  expect(bomb.length).toBeLessThan(1024 * 1024)
  expect((await post(bomb, { 'content-encoding': 'gzip' })).status).toBe(413)
  expect((await post(gzipSync(body).subarray(0, 40), { 'content-encoding': 'gzip' })).status).toBe(400)
  expect((await post('not packed', { 'content-encoding': 'gzip' })).status).toBe(400)
  expect((await post(body, { 'content-encoding': 'unknown' })).status).toBe(415)
  expect(await send(document('a'))).toMatchObject([{ status: 'duplicate' }])
})

it('is not exhausted by JSON that is deeper than anything', async () => {
  const { post, send } = await collector()
  const deep = '['.repeat(400_000) + ']'.repeat(400_000)
  expect((await post(deep)).status).toBe(400)
  const inside = `{"earshot":1,"batch":"b","responses":[${JSON.stringify(document('a'))},${deep}]}`
  const reply = await (await post(inside)).json()
  expect(reply.results.map(({ status }: { status: string }) => status)).toEqual(['stored', 'invalid'])
  expect(await send(document('a'))).toMatchObject([{ status: 'duplicate' }])
})

it('G4 an erasure that comes before the document holds, through every late copy', async () => {
  const { url, send, quality } = await collector()
  const eraseHash = createHash('sha256').update('secret').digest('hex')
  const erase = await fetch(`${url}/v1/responses/a?project=shop&client=client&seq=1`, {
    method: 'DELETE',
    headers: { authorization: 'Bearer secret' },
  })
  expect([erase.status, erase.headers.get('access-control-allow-origin')]).toEqual([204, '*'])
  for (const rev of [1, 2, 1])
    expect(await send(document('a', { rev, eraseHash }))).toEqual([
      { id: 'a', rev, status: 'duplicate', code: 'erased' },
    ])
  expect(await quality()).toMatchObject({ received: 1, lost: 0, awaited: 0, erased: 1 })
  expect(await (await fetch(`${url}/v1/responses`)).text()).toBe('')
})

it('lists for the administrator what was set aside, and what the devices made that never came', async () => {
  const { url, send, quality } = await collector({ lostAfterMs: 0 })
  await send(
    document('a'),
    document('a', { answers: { score: 1 } }),
    document('b', { client: { id: 'client', seq: 4 } }),
  )
  const line = JSON.parse(await (await fetch(`${url}/v1/conflicts`)).text())
  expect(line).toMatchObject({ id: 'a', rev: 1, kept: { answers: { score: 9 } }, aside: { answers: { score: 1 } } })
  expect(await quality()).toEqual({
    ...{ clients: 1, received: 2, lost: 2, awaited: 0, duplicates: 0, stale: 0, conflicts: 1, invalid: 0, erased: 0 },
    ...{ automation: 0, lostAfterMs: 0 },
  })
  const metrics = await (await fetch(`${url}/metrics`)).text()
  expect(metrics).toContain('\nearshot_quality_lost 2\n')
  expect((await fetch(`${url}/v1/report/quality?from=2026-01-01`)).status).toBe(400)
})
