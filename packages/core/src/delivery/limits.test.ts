import { describe, expect, it } from 'vitest'
import { createSender, documentOf } from '../../testing/sender'
import { createWorld } from '../../testing/world'
import type { Platform } from '../platform/platform'
import { jsonFormat } from './formats/json'
import type { Transport } from './transport'

const DAY_MS = 864e5
const GATE = 'shop/backoff//v1/responses'

function open(more: Parameters<typeof createSender>[1] = {}, replaced: Partial<Platform> = {}) {
  const world = createWorld()
  const tab = world.openTab()
  return { world, tab, sender: createSender({ ...tab.platform, ...replaced }, more), collector: world.collector }
}

describe('a wait', () => {
  it('holds for the key that it was told to, and not for another one', async () => {
    const { world, sender, collector } = open()
    await sender.put(documentOf(1))
    collector.behaves(() => collector.reply(401, ''))
    await sender.flush()
    collector.heals()
    expect(await sender.flush()).toMatchObject({ sent: 0 })
    const other = createSender(world.openTab().platform, { collector: { url: '/v1/responses', key: 'another' } })
    expect(await other.flush()).toMatchObject({ sent: 1, acknowledged: 1 })
  })

  it('that no collector can have asked for comes from a clock that was wrong, and holds nobody up', async () => {
    const { world, sender } = open()
    await sender.put(documentOf(1))
    world.rows.set(GATE, { attempts: 1, until: world.now() + 10 * DAY_MS, key: 'pk' })
    expect(await sender.flush()).toMatchObject({ sent: 1, acknowledged: 1 })
  })

  it('is a second at least, also where a collector says "at once"', async () => {
    const { world, sender, collector } = open()
    await sender.put(documentOf(1))
    collector.behaves(() => collector.reply(503, '', { retryAfter: '0' }))
    const { nextAttemptAt } = await sender.flush()
    expect(nextAttemptAt).toBe(world.now() + 1000)
    await world.advance(900)
    await sender.flush()
    expect(collector.requests).toHaveLength(1)
  })

  it('after a stop is as short as if there had been none', async () => {
    const { world, sender, collector } = open()
    await sender.put(documentOf(1))
    collector.behaves(() => collector.reply(401, ''))
    await sender.flush()
    expect(world.rows.get(GATE)).toMatchObject({ attempts: 0, isStopped: true })
  })
})

describe('a page that closes', () => {
  it('hands over nothing once consent is withdrawn', async () => {
    const { sender, collector } = open()
    await sender.put(documentOf(1))
    Object.assign(sender.engine, { consent: 'denied' })
    sender.handOver()
    expect(collector.requests).toEqual([])
    Object.assign(sender.engine, { consent: 'granted' })
    sender.handOver()
    expect(collector.requests).toHaveLength(1)
  })
})

describe('sending', () => {
  it('goes on with what was written while it was under way, without being told again', async () => {
    const { world, sender, collector } = open()
    await sender.put(documentOf(1))
    let isFirst = true
    collector.behaves(async (_, answer) => {
      const reply = answer()
      if (!isFirst) return reply
      isFirst = false
      await sender.put(documentOf(1, { answers: { score: 4 } }))
      void sender.flush()
      return reply
    })
    await sender.flush()
    await world.advance(10)
    expect([collector.stored.get('doc-1')?.rev, await sender.outbox.count()]).toEqual([2, 0])
  })

  it('gives its lease back when it is done', async () => {
    const lockless = { exclusively: undefined }
    const { world, sender } = open({}, lockless)
    await sender.put(documentOf(1))
    await sender.flush()
    const other = createSender({ ...world.openTab().platform, ...lockless })
    await other.put(documentOf(2))
    expect(await other.flush()).toMatchObject({ sent: 1, acknowledged: 1 })
  })

  it('takes no acknowledgement from another origin, in any format', async () => {
    const { sender, collector } = open({ collector: { url: '/v1/responses', format: 'json' } })
    sender.engine.platform.post = async () => collector.reply(200, '', { contentType: '', isElsewhere: true })
    await sender.put(documentOf(1))
    expect(await sender.flush()).toMatchObject({ acknowledged: 0, pending: 1 })
  })

  it('sends no request that turned out larger than the limit: it halves, and shelves what is too large alone', async () => {
    const own: Transport = {
      ...jsonFormat,
      name: 'own',
      limits: { maxResponses: 100, maxBytes: 20_000 },
      encode: (batch, sink) =>
        jsonFormat.encode(batch, sink).map((request) => ({ ...request, body: request.body.repeat(40) })),
    }
    const { sender, collector } = open({ collector: { url: '/own', format: 'own' }, transports: [own] })
    const sent: number[] = []
    sender.engine.platform.post = async ({ body = '' }) => {
      sent.push(body.length)
      return collector.reply(204, '', { contentType: '' })
    }
    for (let seq = 1; seq <= 8; seq++) await sender.put(documentOf(seq))
    await sender.put(documentOf(9, { answers: { why: 'x'.repeat(1000) } }))
    expect(await sender.flush()).toMatchObject({ acknowledged: 8, rejected: 1, pending: 0 })
    expect(Math.max(...sent)).toBeLessThanOrEqual(20_000)
    expect(await sender.rejected()).toMatchObject([{ doc: { id: 'doc-9' }, code: 'too_large' }])
  })
})
