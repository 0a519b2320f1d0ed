import type { ResponseDocument } from '@earshot/schema'
import { describe, expect, it } from 'vitest'
import { createSender, documentOf } from '../../testing/sender'
import { createCollector, createWorld } from '../../testing/world'
import type { Platform } from '../platform/platform'
import { exclusively } from './exclusively'
import { jsonFormat } from './formats/json'
import type { Transport } from './transport'

const HOUR_MS = 36e5
const DAY_MS = 24 * HOUR_MS

function open(more: Parameters<typeof createSender>[1] = {}, replaced: Partial<Platform> = {}) {
  const world = createWorld()
  const tab = world.openTab()
  const sender = createSender({ ...tab.platform, ...replaced }, more)
  return { world, tab, sender, collector: world.collector }
}

const docs = (count: number, from = 1) => Array.from({ length: count }, (_, i) => documentOf(from + i))

describe('what a reply says', () => {
  it('D3 takes a reply that comes after its time for none, and applies the repeated one once', async () => {
    const { world, sender, collector } = open()
    await sender.put(documentOf(1))
    let isLate = true
    collector.behaves((_, answer) => {
      const reply = answer()
      if (!isLate) return reply
      isLate = false
      throw new DOMException('timeout', 'TimeoutError')
    })
    await sender.flush()
    expect([collector.stored.size, await sender.outbox.count()]).toEqual([1, 1])
    await world.advance(HOUR_MS)
    expect(sender.events.filter(({ type }) => type === 'delivered')).toHaveLength(1)
    expect(await sender.outbox.count()).toBe(0)
  })

  it('D7 settles each document by its own verdict, and keeps what got none', async () => {
    const { sender, collector } = open()
    await sender.seed(docs(6))
    const statuses = ['stored', 'duplicate', 'stale', 'invalid', 'retry']
    collector.behaves((request) =>
      collector.reply(200, {
        earshot: 1,
        batch: request.batch,
        results: statuses.map((status, i) => ({ id: request.responses[i]!.id, rev: 1, status, code: 'why' })),
      }),
    )
    const result = await sender.flush()
    expect(result).toMatchObject({ sent: 6, acknowledged: 3, rejected: 1, pending: 2 })
    expect(result.nextAttemptAt).toBeGreaterThan(0)
    expect(await sender.rejected()).toMatchObject([{ doc: { id: 'doc-4' }, code: 'why', sink: '/v1/responses' }])
  })

  it('D7 lets one that is put off keep nobody up', async () => {
    const { sender, collector } = open()
    await sender.seed(docs(250))
    collector.behaves((request, answer) => {
      const reply = answer()
      const body = JSON.parse(reply.body)
      body.results[0].status = request.responses[0]!.id === 'doc-1' ? 'retry' : body.results[0].status
      return { ...reply, body: JSON.stringify(body) }
    })
    expect(await sender.flush()).toMatchObject({ sent: 250, acknowledged: 249, pending: 1 })
  })

  it('D9 follows Retry-After, in all tabs and over a reload', async () => {
    const { world, sender, collector } = open()
    await sender.put(documentOf(1))
    collector.behaves(() => collector.reply(503, '', { retryAfter: '600' }))
    const { nextAttemptAt } = await sender.flush()
    expect(nextAttemptAt).toBe(world.now() + 600_000)
    sender.stop()
    collector.heals()
    const other = createSender(world.openTab().platform)
    expect(await other.flush()).toMatchObject({ sent: 0, pending: 1, nextAttemptAt })
    await world.advance(601_000)
    expect(await other.outbox.count()).toBe(0)
  })

  it('D10 stops at 401 and says so once, asks at most every quarter of an hour, and goes on at once with another key', async () => {
    const { world, sender, collector } = open()
    await sender.put(documentOf(1))
    const asked: number[] = []
    collector.behaves((request, answer) => {
      asked.push(world.now())
      return request.key === 'pk' ? collector.reply(401, '') : answer()
    })
    await sender.flush()
    for (let i = 0; i < 8; i++) {
      await sender.flush()
      await world.advance(HOUR_MS / 4)
    }
    expect(asked.length).toBeGreaterThan(6)
    for (const [i, at] of asked.slice(1).entries()) expect(at - asked[i]!).toBeGreaterThanOrEqual(HOUR_MS / 4)
    expect(sender.codes()).toEqual(['stopped'])
    sender.stop()
    const mended = createSender(world.openTab().platform, { collector: { url: '/v1/responses', key: 'mended' } })
    expect(await mended.flush()).toMatchObject({ acknowledged: 1, pending: 0 })
  })

  it('D11 loses nothing while an address answers 404 or 410 for hours', async () => {
    for (const status of [404, 410]) {
      const { world, sender, collector } = open()
      await sender.seed(docs(3))
      collector.behaves(() => collector.reply(status, 'gone'))
      await sender.flush()
      await world.advance(2 * HOUR_MS)
      expect(await sender.outbox.count()).toBe(3)
      collector.heals()
      await world.advance(HOUR_MS)
      expect([await sender.outbox.count(), collector.stored.size]).toEqual([0, 3])
      expect(await sender.rejected()).toEqual([])
    }
  })

  it('D12 halves until what is sent is taken; one that is too large alone goes to the shelf', async () => {
    const { sender, collector } = open()
    await sender.seed(docs(40))
    collector.behaves(({ responses }, answer) =>
      responses.length > 3 || responses.some(({ id }) => id === 'doc-7') ? collector.reply(413, '') : answer(),
    )
    expect(await sender.flush()).toMatchObject({ acknowledged: 39, rejected: 1, pending: 0 })
    expect(await sender.rejected()).toMatchObject([{ doc: { id: 'doc-7' }, code: 'too_large' }])
  })

  it('D12 sends nothing over the limit, and shelves what alone is over it', async () => {
    const { sender, collector } = open()
    const large = (seq: number, kib: number) => documentOf(seq, { answers: { why: 'ü'.repeat(kib * 512) } })
    await sender.seed([large(1, 120), large(2, 120), large(3, 300), large(4, 100)])
    let longest = 0
    collector.behaves((request, answer) => {
      longest = Math.max(longest, new TextEncoder().encode(JSON.stringify(request)).length)
      return answer()
    })
    expect(await sender.flush()).toMatchObject({ acknowledged: 3, rejected: 1 })
    expect(longest).toBeLessThanOrEqual(256 * 1024)
    expect(longest).toBeGreaterThan(200 * 1024)
    expect(await sender.rejected()).toMatchObject([{ doc: { id: 'doc-3' }, code: 'too_large' }])
  })

  it('finds the one document that makes a batch be refused, in few requests, and delivers the others', async () => {
    const { sender, collector } = open()
    await sender.seed(docs(100))
    collector.behaves(({ responses }, answer) =>
      responses.some(({ id }) => id === 'doc-42') ? collector.reply(400, '') : answer(),
    )
    expect(await sender.flush()).toMatchObject({ acknowledged: 99, rejected: 1, pending: 0 })
    expect(await sender.rejected()).toMatchObject([{ doc: { id: 'doc-42' }, code: 'status-400' }])
    expect(collector.requests.length).toBeLessThan(25)
    collector.heals()
    await sender.resend()
    expect([collector.stored.has('doc-42'), await sender.rejected(), await sender.outbox.count()]).toEqual([
      true,
      [],
      0,
    ])
  })
})

describe('a network that is away', () => {
  it('D16 delivers 5,000 documents after thirty days, oldest first', async () => {
    const { world, sender, collector } = open()
    await sender.seed(docs(5000))
    collector.behaves(() => {
      throw Error('offline')
    })
    await sender.flush()
    await world.advance(HOUR_MS)
    sender.stop()
    await world.advance(30 * DAY_MS)
    collector.heals()
    const next = createSender(world.openTab().platform)
    expect(await next.flush()).toMatchObject({ acknowledged: 5000, pending: 0 })
    const order = collector.requests.slice(-50).flatMap(({ responses }) => responses.map(({ client }) => client!.seq))
    expect(order).toEqual(Array.from({ length: 5000 }, (_, i) => i + 1))
  })

  it('D17 needs no word from the browser: the timer does', async () => {
    const { world, sender, collector } = open()
    await sender.put(documentOf(1))
    collector.behaves(() => {
      throw Error('offline')
    })
    await sender.flush()
    collector.heals()
    await world.advance(10_000)
    expect(await sender.outbox.count()).toBe(0)
  })

  it('D17 lifts the wait when the browser says that the network is back, but no wait that a collector asked for', async () => {
    const { sender, collector } = open()
    await sender.put(documentOf(1))
    collector.behaves(() => {
      throw Error('offline')
    })
    await sender.flush()
    collector.behaves(() => collector.reply(503, '', { retryAfter: '600' }))
    expect(await sender.flush(true)).toMatchObject({ sent: 1, pending: 1 })
    collector.heals()
    expect(await sender.flush(true)).toMatchObject({ sent: 0, pending: 1 })
  })

  it('keeps everything, and tries again, where not even the part for trouble can be fetched', async () => {
    let isMissing = true
    const { world, sender, collector } = open({ isTroubleMissing: () => isMissing })
    await sender.put(documentOf(1))
    collector.behaves(() => {
      throw Error('offline')
    })
    await expect(sender.flush()).rejects.toThrow('offline')
    expect(await sender.outbox.count()).toBe(1)
    collector.heals()
    isMissing = false
    await world.advance(61_000)
    expect(await sender.outbox.count()).toBe(0)
  })

  it('D21 brings 500 devices back spread over minutes when an outage ends', async () => {
    const back: number[] = []
    const OUTAGE_MS = 600_000
    let seed = 7
    const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647
    for (let i = 0; i < 500; i++) {
      const { world, sender, collector } = open({}, { random })
      const from = world.now()
      await sender.put(documentOf(1))
      collector.behaves((_, answer) => {
        if (world.now() - from < OUTAGE_MS) return collector.reply(503, '')
        back.push(world.now() - from - OUTAGE_MS)
        return answer()
      })
      await sender.flush()
      await world.advance(OUTAGE_MS + 301_000)
    }
    expect(back).toHaveLength(500)
    const perWindow = new Map<number, number>()
    for (const ms of back) perWindow.set(Math.floor(ms / 5000), (perWindow.get(Math.floor(ms / 5000)) ?? 0) + 1)
    expect(Math.max(...perWindow.values())).toBeLessThan(50)
    expect(Math.max(...back) - Math.min(...back)).toBeGreaterThan(150_000)
  })
})

describe('several sinks', () => {
  const two = [
    { url: '/one', id: 'one' },
    { url: '/two', id: 'two' },
  ]

  it('D20 serves one as if the other were well when that one is dead for ever', async () => {
    const { world, sender, tab } = open({ collector: two })
    const well = createCollector()
    const post = tab.platform.post
    sender.engine.platform.post = (request) =>
      request.url === '/one'
        ? well.post(request)
        : request.url === '/two'
          ? Promise.reject(Error('dead'))
          : post(request)
    for (let seq = 1; seq <= 250; seq++) await sender.put(documentOf(seq))
    expect(await sender.flush()).toMatchObject({ acknowledged: 250, pending: 250 })
    await sender.put(documentOf(251))
    await sender.flush()
    await world.advance(DAY_MS / 24)
    expect([well.stored.size, await sender.outbox.count()]).toEqual([251, 251])
    expect(well.requests.flatMap(({ responses }) => responses)).toHaveLength(251)
  })

  it('D19 keeps what was written for one endpoint from every other, unless that one has its id', async () => {
    const { world, sender } = open({ collector: { url: '/old' } })
    await sender.put(documentOf(1))
    const moved = createSender(world.openTab().platform, { collector: { url: '/new' } })
    expect(await moved.flush()).toMatchObject({ sent: 0, pending: 1 })
    expect(moved.codes()).toEqual(['sink'])
    const named = createSender(world.openTab().platform, { collector: { url: '/new', id: '/old' } })
    expect(await named.flush()).toMatchObject({ acknowledged: 1, pending: 0 })
  })
})

describe('tabs', () => {
  /** A browser without locks. */
  const lockless = { exclusively: undefined }

  it('B6 sends from one tab at a time by a lease where there are no locks, for as long as it lives', async () => {
    const { world, sender, collector } = open({}, lockless)
    await sender.put(documentOf(1))
    collector.behaves(() => new Promise(() => undefined))
    void sender.flush()
    await world.advance(100)
    const other = createSender({ ...world.openTab().platform, ...lockless })
    expect(await other.flush()).toMatchObject({ sent: 0, pending: 1 })
    expect(collector.requests).toHaveLength(1)
    // It lives, and renews.
    await world.advance(120_000)
    expect(collector.requests).toHaveLength(1)
  })

  it('B6 sends by a lease where the browser refuses its locks, and leaves to the task what the task throws', async () => {
    const refused = () => Promise.reject(new DOMException('Access is denied for this document.', 'SecurityError'))
    const { sender, collector } = open({}, { exclusively: refused })
    await sender.put(documentOf(1))
    expect(await sender.flush()).toMatchObject({ acknowledged: 1, pending: 0 })
    expect(collector.requests).toHaveLength(1)

    const { sender: other, world } = open()
    const { engine } = other
    let runs = 0
    const task = async () => {
      runs++
      throw Error('of the task')
    }
    await expect(exclusively(engine, 'name', task)).rejects.toThrow('of the task')
    expect(runs).toBe(1)
    expect([...world.rows.keys()].filter((key) => key.includes('/lock/'))).toEqual([])
  })

  it('B6 takes over from a tab that is gone within the lease', async () => {
    const world = createWorld()
    const tab = world.openTab()
    const sender = createSender({ ...tab.platform, ...lockless })
    await sender.put(documentOf(1))
    world.collector.behaves(() => new Promise(() => undefined))
    void sender.flush()
    await world.advance(100)
    tab.crash()
    world.collector.heals()
    const other = createSender({ ...world.openTab().platform, ...lockless })
    expect(await other.flush()).toMatchObject({ sent: 0, pending: 1 })
    await world.advance(60_000)
    expect([await other.outbox.count(), world.collector.stored.size]).toEqual([0, 1])
  })

  it('B7 locks nobody out when the clock jumps a day either way', async () => {
    for (const jumpMs of [DAY_MS, -DAY_MS]) {
      const world = createWorld()
      const tab = world.openTab()
      const jumped = createSender({ ...tab.platform, ...lockless, now: () => world.now() + jumpMs })
      await jumped.put(documentOf(1))
      world.collector.behaves(() => new Promise(() => undefined))
      void jumped.flush()
      await world.advance(100)
      tab.crash()
      world.collector.heals()
      const next = createSender({ ...world.openTab().platform, ...lockless })
      await next.flush()
      await world.advance(60_000)
      expect(await next.outbox.count()).toBe(0)
    }
  })

  it('B4 passes over a holder of the lock that sleeps, and one that wakes does no harm', async () => {
    const { world, sender, collector } = open()
    for (let seq = 1; seq <= 150; seq++) await sender.put(documentOf(seq))
    let wake = () => {}
    collector.behaves((_, answer) => {
      const reply = answer()
      return new Promise((resolve) => (wake = () => resolve(reply)))
    })
    const asleep = sender.flush()
    await world.advance(100)
    collector.heals()
    const other = createSender(world.openTab().platform)
    await other.flush()
    await world.advance(50_000)
    expect(await other.outbox.count()).toBe(150)
    await world.advance(30_000)
    expect(await other.outbox.count()).toBe(0)
    wake()
    await asleep
    await world.advance(10_000)
    expect([await other.outbox.count(), collector.stored.size, (await other.rejected()).length]).toEqual([0, 150, 0])
  })

  it.each([
    ['locks', {}, 1],
    // Who can't renew in time is taken for gone: it repeats, which is free.
    ['a lease', lockless, 2],
  ] as const)(
    'B8 with %s, a tab in the background whose timers come once a minute loses and doubles nothing',
    async (_, replaced, most) => {
      const MINUTE_MS = 6e4
      const { world, sender, collector, tab } = open({}, replaced)
      const { platform } = sender.engine
      platform.after = (delayMs, callback) => {
        const dueAt = Math.ceil((world.now() + delayMs) / MINUTE_MS) * MINUTE_MS
        return tab.platform.after(dueAt - world.now(), callback)
      }
      const front = createSender({ ...world.openTab().platform, ...replaced })
      collector.behaves(async (_request, answer) => {
        await new Promise<void>((resolve) => world.after(12_000, resolve))
        return answer()
      })
      for (let round = 0; round < 4; round++) {
        for (let seq = 1; seq <= 150; seq++) await sender.put(documentOf(round * 300 + seq))
        for (let seq = 151; seq <= 300; seq++) await front.put(documentOf(round * 300 + seq))
        void sender.flush()
        void front.flush()
        await world.advance(5 * MINUTE_MS)
      }
      expect([await front.outbox.count(), collector.stored.size]).toEqual([0, 1200])
      const sent = new Map<string, number>()
      for (const { responses } of collector.requests)
        for (const { id } of responses) sent.set(id, (sent.get(id) ?? 0) + 1)
      expect(Math.max(...sent.values())).toBeLessThanOrEqual(most)
      expect([...sender.codes(), ...front.codes()]).toEqual([])
    },
  )

  it('B4 leaves a holder alone that is seen at work', async () => {
    const { world, sender, collector } = open()
    for (let seq = 1; seq <= 1000; seq++) await sender.put(documentOf(seq))
    collector.behaves(async (_, answer) => {
      await new Promise<void>((resolve) => world.after(10_000, resolve))
      return answer()
    })
    void sender.flush()
    await world.advance(100)
    const other = createSender(world.openTab().platform)
    for (let i = 0; i < 18; i++) {
      await other.flush()
      await world.advance(5000)
    }
    await world.advance(60_000)
    expect(await other.outbox.count()).toBe(0)
    expect(collector.requests.flatMap(({ responses }) => responses)).toHaveLength(1000)
  })
})

describe('rows of other times', () => {
  const shelfKey = /^shop\/rejected\//

  it('A13 moves what is no document to the shelf as it is, and lets the others flow', async () => {
    const { world, sender } = open()
    world.rows.set('shop/waiting/0000000001/a', '{"doc":')
    world.rows.set('shop/waiting/0000000002/b', { doc: { rev: 1 } })
    world.rows.set('shop/waiting/0000000003/c', null)
    await sender.seed(docs(2, 4))
    expect(await sender.flush()).toMatchObject({ acknowledged: 2, pending: 0 })
    expect(await sender.rejected()).toMatchObject([
      { doc: '{"doc":', code: 'corrupt', sink: '' },
      { doc: { doc: { rev: 1 } }, code: 'corrupt' },
      { doc: null, code: 'corrupt' },
    ])
    await sender.resend()
    expect([...world.rows.keys()].filter((key) => shelfKey.test(key))).toHaveLength(3)
  })

  it('E1 delivers 1,000 rows that an older version left under bare ids, ids unchanged', async () => {
    const { world, sender, collector } = open()
    for (const doc of docs(1000)) world.rows.set(`shop/waiting/${doc.id}`, { doc, acknowledged: {} })
    expect(await sender.flush()).toMatchObject({ acknowledged: 1000, pending: 0 })
    expect([...collector.stored.keys()].sort()).toEqual(
      docs(1000)
        .map(({ id }) => id)
        .sort(),
    )
    expect([...world.rows.keys()].filter((key) => key.startsWith('shop/waiting/'))).toEqual([])
  })

  it('E1 keeps every field that a newer version wrote, in the document and beside it', async () => {
    const { world, sender, collector } = open()
    const doc = documentOf(1, { mood: 'new' } as Partial<ResponseDocument>)
    world.rows.set('shop/waiting/0000000001/doc-1', { doc, acknowledged: {}, traced: true })
    await sender.put({ ...doc, answers: { score: 4 } })
    expect(world.rows.get('shop/waiting/0000000001/doc-1')).toMatchObject({
      traced: true,
      doc: { mood: 'new', rev: 2 },
    })
    await sender.flush()
    expect(collector.stored.get('doc-1')).toMatchObject({ mood: 'new', rev: 2 })
    expect(world.rows.get('shop/own/0000000001/doc-1')).toMatchObject({ traced: true, doc: { mood: 'new' } })
  })

  it('E5 shelves with its body what a collector finds invalid', async () => {
    const { sender, collector } = open()
    await sender.put(documentOf(1, { answers: { gone: 3 } }))
    collector.behaves((request) =>
      collector.reply(200, {
        earshot: 1,
        batch: request.batch,
        results: [{ id: 'doc-1', rev: 1, status: 'invalid', code: 'unknown-question' }],
      }),
    )
    await sender.flush()
    expect(await sender.rejected()).toMatchObject([{ doc: { answers: { gone: 3 } }, code: 'unknown-question' }])
    expect(sender.events.filter(({ type }) => type === 'rejected')).toHaveLength(1)
  })

  it('E6 keeps everything while a collector speaks another version', async () => {
    for (const earshot of [0, 2, 3]) {
      const { world, sender, collector } = open()
      await sender.put(documentOf(1))
      collector.behaves((_, answer) => {
        const reply = answer()
        return { ...reply, body: reply.body.replace('"earshot":1', `"earshot":${earshot}`) }
      })
      await sender.flush()
      await world.advance(HOUR_MS)
      expect([await sender.outbox.count(), (await sender.rejected()).length]).toEqual([1, 0])
      collector.heals()
      await world.advance(HOUR_MS)
      expect(await sender.outbox.count()).toBe(0)
    }
  })

  it('A8 writes again what this page knows when the site’s data was cleared under it', async () => {
    const { world, sender, collector } = open()
    await sender.put(documentOf(1))
    await sender.put(documentOf(2))
    world.rows.clear()
    expect(await sender.flush()).toMatchObject({ acknowledged: 2, pending: 0 })
    expect(collector.stored.size).toBe(2)
  })

  it('writes nothing again that the person deleted', async () => {
    const { world, sender } = open()
    await sender.put(documentOf(1))
    world.rows.delete('shop/waiting/0000000001/doc-1')
    expect(await sender.flush()).toMatchObject({ sent: 0, pending: 0 })
  })
})

describe('revisions', () => {
  it('F3 sends each document with the same bytes at every attempt', async () => {
    const { world, sender, collector } = open()
    await sender.put(documentOf(1, { answers: { why: 'ä ö 🙂' } }))
    collector.behaves(() => collector.reply(500, ''))
    await sender.flush()
    await world.advance(HOUR_MS)
    const attempts = collector.requests
    expect(attempts.length).toBeGreaterThan(5)
    expect(new Set(attempts.map(({ responses }) => JSON.stringify(responses))).size).toBe(1)
    expect(new Set(attempts.map(({ batch }) => batch)).size).toBe(attempts.length)
  })

  it('F4 takes the highest revision, whatever the device’s clock says', async () => {
    const { world, tab, collector } = open()
    let at = Date.parse('1970-01-02T00:00:00Z')
    const sender = createSender({ ...tab.platform, now: () => at })
    for (const [score, time] of [
      [1, '2036-01-01T00:00:00Z'],
      [2, '1970-01-01T00:00:01Z'],
      [3, '2026-11-25T09:00:00Z'],
    ] as const) {
      at = Date.parse(time)
      await sender.put(documentOf(1, { answers: { score }, updatedAt: time }))
    }
    await sender.flush()
    await world.advance(10)
    expect(collector.stored.get('doc-1')).toMatchObject({ rev: 3, answers: { score: 3 } })
  })

  it('F6 keeps a later revision that is written while an earlier one is on its way', async () => {
    const { world, sender, collector } = open()
    for (let score = 1; score <= 5; score++) await sender.put(documentOf(1, { answers: { score } }))
    let isWritten = false
    collector.behaves(async (_, answer) => {
      const reply = answer()
      if (!isWritten) await sender.put(documentOf(1, { answers: { score: 9 } }))
      isWritten = true
      return reply
    })
    await sender.flush()
    await world.advance(10)
    await sender.flush()
    expect(collector.stored.get('doc-1')).toMatchObject({ rev: 6, answers: { score: 9 } })
    expect(await sender.outbox.count()).toBe(0)
  })

  it('shelves no revision that a newer one has overtaken', async () => {
    const { world, sender, collector } = open()
    await sender.put(documentOf(1))
    let isFirst = true
    collector.behaves(async (request, answer) => {
      if (!isFirst) return answer()
      isFirst = false
      await sender.put(documentOf(1, { answers: { score: 4 } }))
      const results = [{ id: 'doc-1', rev: 1, status: 'invalid' }]
      return collector.reply(200, { earshot: 1, batch: request.batch, results })
    })
    await sender.flush()
    await world.advance(10)
    await sender.flush()
    expect([await sender.rejected(), collector.stored.get('doc-1')?.rev]).toEqual([[], 2])
  })
})

describe('a backlog', () => {
  it('G2 reads a page of it before the first request, and never more at once', async () => {
    const { sender, collector } = open()
    await sender.seed(docs(10_000))
    const { store } = sender.engine.platform
    const reads: number[] = []
    const { entries } = store
    store.entries = async (prefix, page) => {
      const rows = await entries(prefix, page)
      if (prefix === 'shop/waiting/') reads.push(rows.length)
      return rows
    }
    let readBefore = -1
    collector.behaves((_, answer) => {
      if (readBefore < 0) readBefore = reads.reduce((sum, rows) => sum + rows, 0)
      return collector.requests.length < 5 ? answer() : collector.reply(503, '')
    })
    expect(await sender.flush()).toMatchObject({ acknowledged: 400, pending: 9600 })
    expect(readBefore).toBe(100)
    expect(Math.max(...reads)).toBe(100)
    expect(reads).toHaveLength(5)
  })
})

describe('a backlog that meets refusals', () => {
  it('G2 leaves no sooner than each wait allows, however often every tab is told to send', async () => {
    const { world, sender, collector } = open()
    await sender.seed(docs(2000))
    const other = createSender(world.openTab().platform)
    const ASKED_MS = 120_000
    /** When the next request may come, by the table of the protocol and not by what the sender says. */
    let allowedAt = 0
    let failures = 0
    const tooSoon: number[] = []
    collector.behaves((request, answer) => {
      if (world.now() < allowedAt) tooSoon.push(allowedAt - world.now())
      const turn = collector.requests.length % 5
      if (turn === 0 || turn === 3) {
        failures = 0
        allowedAt = 0
        return answer()
      }
      // Half of the longest wait: chance is 0.5 in this world.
      const waitMs = turn === 4 ? ASKED_MS : 0.5 * Math.min(5 * 6e4, 1000 * 2 ** ++failures)
      if (turn === 4) failures++
      allowedAt = world.now() + waitMs
      if (turn === 2) throw TypeError('Failed to fetch')
      expect(request.responses.length).toBeGreaterThan(0)
      return collector.reply(turn === 4 ? 429 : 503, '', turn === 4 ? { retryAfter: '120' } : {})
    })
    for (let second = 0; second < 3 * 3600 && (await sender.outbox.count()); second++) {
      void sender.flush()
      void other.flush()
      await world.advance(1000)
    }
    expect(tooSoon).toEqual([])
    expect([collector.stored.size, await sender.outbox.count()]).toEqual([2000, 0])
    expect(collector.requests.length).toBeGreaterThan(40)
  })
})

describe('a page that closes', () => {
  const opened = () => {
    const keepalive: string[] = []
    const { world, tab, collector } = open()
    const platform: Platform = {
      ...tab.platform,
      post(request) {
        if (request.keepalive) keepalive.push(request.body ?? '')
        return tab.platform.post(request)
      },
    }
    return { world, collector, keepalive, platform, sender: createSender(platform) }
  }

  it('hands over what it wrote, as far as 48 KiB go, and believes nothing of it', async () => {
    const { sender, keepalive } = opened()
    await sender.put(documentOf(1, { answers: { why: 'x'.repeat(60_000) } }))
    for (let seq = 2; seq <= 40; seq++) await sender.put(documentOf(seq, { answers: { why: 'ü'.repeat(1000) } }))
    sender.handOver()
    expect(keepalive).toHaveLength(1)
    expect(new TextEncoder().encode(keepalive[0]).length).toBeLessThanOrEqual(48 * 1024)
    expect(JSON.parse(keepalive[0]!).responses.length).toBeGreaterThan(10)
    expect(await sender.outbox.count()).toBe(40)
  })

  it('hands nothing over while a wait is in force, also one that another tab was told', async () => {
    const { world, sender, keepalive, collector } = opened()
    await sender.put(documentOf(1))
    collector.behaves(() => collector.reply(401, ''))
    const other = createSender(world.openTab().platform)
    await other.flush()
    await sender.flush()
    sender.handOver()
    expect(keepalive).toEqual([])
  })
})

describe('transports of the host', () => {
  const own = (more: Partial<Transport>): Transport => ({ ...jsonFormat, name: 'own', ...more })
  const collector = { url: '/own', format: 'own' }

  it('cost no document when they throw over one', async () => {
    const bad = own({
      encode(batch, sink) {
        if (batch.responses.some(({ id }) => id === 'doc-3')) throw Error('cannot')
        return jsonFormat.encode(batch, sink)
      },
    })
    const { sender, tab } = open({ collector, transports: [bad] })
    sender.engine.platform.post = async () => createCollector().reply(204, '', { contentType: '' })
    expect(tab.warnings).toEqual(['Earshot: /own (own) keeps duplicates apart: none'])
    for (const doc of docs(5)) await sender.put(doc)
    sender.handOver()
    expect(await sender.flush()).toMatchObject({ acknowledged: 4, rejected: 1, pending: 0 })
    expect(await sender.rejected()).toMatchObject([{ doc: { id: 'doc-3' }, code: 'encode' }])
  })

  it('acknowledge nothing when they throw over a reply, or say nonsense', async () => {
    for (const classify of [
      () => {
        throw Error('cannot')
      },
      () => ({}) as never,
      () => undefined as never,
      () => ({ done: ['somebody-else'] }),
    ]) {
      const { sender } = open({ collector, transports: [own({ classify })] })
      sender.engine.platform.post = async () => createCollector().reply(200, '{}')
      await sender.put(documentOf(1))
      expect(await sender.flush()).toMatchObject({ acknowledged: 0, pending: 1 })
      expect(sender.codes()).toHaveLength(1)
    }
  })

  it('may split a document over requests: it counts when all of them were taken', async () => {
    const split = own({
      encode: ({ responses }, { url }) =>
        responses.flatMap(({ answers }) =>
          Object.keys(answers).map((key) => ({ url, contentType: 'text/plain', body: key })),
        ),
    })
    const { world, sender } = open({ collector, transports: [split] })
    const sent: string[] = []
    let isDown = true
    sender.engine.platform.post = async ({ body }) => {
      sent.push(String(body))
      return createCollector().reply(body === 'b' && isDown ? 500 : 204, '', { contentType: '' })
    }
    await sender.put(documentOf(1, { answers: { a: 1, b: 2 } }))
    expect(await sender.flush()).toMatchObject({ acknowledged: 0, pending: 1 })
    isDown = false
    await world.advance(10_000)
    expect([sent, await sender.outbox.count()]).toEqual([['a', 'b', 'a', 'b'], 0])
  })

  it('are refused in a page that they are not for, and nothing is lost', async () => {
    const { sender } = open({ collector, transports: [own({ browserSafe: false })] })
    await sender.put(documentOf(1))
    expect(await sender.flush()).toMatchObject({ sent: 0, pending: 1 })
    expect(sender.codes()).toEqual(['format'])
  })
})
