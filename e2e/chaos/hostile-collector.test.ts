import type { WireReply } from '@earshot/schema'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { document } from '../../packages/collector/testing/document'
import type { Fault } from './fault'
import { type HostileCollector, startHostileCollector } from './hostile-collector'

let hostile: HostileCollector
beforeEach(async () => {
  hostile = await startHostileCollector()
})
afterEach(() => hostile.close())

/** Only where no reply is to come is it waited for a short time: a busy machine may take longer than that for any other. */
const patienceMs = ({ kind }: Fault) => (kind === 'hang' || kind === 'delay' ? 400 : 20_000)

const post = (ids: readonly string[], withinMs = 20_000) =>
  fetch(`${hostile.url}/v1/responses`, {
    method: 'POST',
    body: JSON.stringify({ earshot: 1, batch: 'b1', sentAt: 'x', responses: ids.map((id) => document(id)) }),
    signal: AbortSignal.timeout(withinMs),
  })
const stored = async () => (await hostile.responses()).map(({ id }) => id).sort()
const outcome = async (fault: Fault, ...ids: string[]) => {
  hostile.behaves(fault)
  try {
    const reply = await post(ids, patienceMs(fault))
    return { status: reply.status, url: reply.url, body: await reply.text() }
  } catch (thrown) {
    return (thrown as Error).name
  }
}

it('passes on what it is to pass on, and the real collector keeps it over a restart', async () => {
  const reply = (await (await post(['a', 'b'])).json()) as WireReply
  expect(reply.results.map(({ status }) => status)).toEqual(['stored', 'stored'])
  await hostile.restart()
  expect(await stored()).toEqual(['a', 'b'])
  expect(hostile.requests.map(({ fault }) => fault.kind)).toEqual(['pass'])
})

it('gives no reply where there is to be none, before or after the commit', async () => {
  expect(await outcome({ kind: 'hang', isCommitted: false }, 'a')).toBe('TimeoutError')
  expect(await outcome({ kind: 'hang', isCommitted: true }, 'b')).toBe('TimeoutError')
  expect(await outcome({ kind: 'reset', isCommitted: false }, 'c')).toBe('TypeError')
  expect(await outcome({ kind: 'reset', isCommitted: true }, 'd')).toBe('TypeError')
  expect(await outcome({ kind: 'half-body' }, 'e')).toBe('TypeError')
  expect(await outcome({ kind: 'wrong-length' }, 'f')).toBe('TypeError')
  expect(await outcome({ kind: 'delay', delayMs: 600 }, 'g')).toBe('TimeoutError')
  // Of those that were not waited for, one may still be on its way to the disk.
  await expect.poll(stored, { timeout: 20_000 }).toEqual(['b', 'd', 'e', 'f', 'g'])
})

it('gives replies that are none', async () => {
  const text = async (fault: Fault, id: string) => (await outcome(fault, id)) as { status: number; body: string }
  const truncated = await text({ kind: 'truncated' }, 'a')
  expect(() => JSON.parse(truncated.body)).toThrow()
  expect((await text({ kind: 'portal' }, 'b')).body).toContain('<!doctype html>')
  expect(JSON.parse((await text({ kind: 'wrong-echo' }, 'c')).body).batch).toBe('another')
  expect(await outcome({ kind: 'redirect', status: 302 }, 'd')).toMatchObject({
    status: 200,
    url: expect.not.stringContaining(hostile.url),
  })
  expect(await stored()).toEqual(['a'])
})

it('gives every status from 200 to 599, with the Retry-After that it is told', async () => {
  for (let status = 200; status < 600; status++) {
    hostile.behaves({ kind: 'status', status, retryAfter: '5', isCommitted: false })
    if (status === 407) {
      // No page ever sees this one: fetch takes it for a network error.
      await expect(post(['a'])).rejects.toThrow()
      continue
    }
    const reply = await post(['a'])
    expect([reply.status, reply.headers.get('retry-after')]).toEqual([status, '5'])
    await reply.text()
  }
  expect(await stored()).toEqual([])
})

it('lets requests arrive twice, in the wrong order, or in part', async () => {
  const results = (body: string) => (JSON.parse(body) as WireReply).results.map(({ id, status }) => `${id} ${status}`)
  const whole = async (fault: Fault, ...ids: string[]) => (await outcome(fault, ...ids)) as { body: string }
  expect(results((await whole({ kind: 'double' }, 'a')).body)).toEqual(['a duplicate'])
  hostile.behaves({ kind: 'reorder' }, { kind: 'pass' })
  const order: string[] = []
  await Promise.all(['first', 'second'].map((id) => post([id]).then(() => order.push(id))))
  expect(order).toHaveLength(2)
  expect(results((await whole({ kind: 'partial', others: 'missing' }, 'c', 'd')).body)).toEqual(['c stored'])
  expect(results((await whole({ kind: 'partial', others: 'retry' }, 'e', 'f')).body)).toEqual(['e stored', 'f retry'])
  expect(results((await whole({ kind: 'partial', others: 'invalid' }, 'g', 'h')).body)).toEqual([
    'h stored',
    'g invalid',
  ])
  expect(await stored()).toEqual(['a', 'c', 'e', 'first', 'h', 'second'])
})
