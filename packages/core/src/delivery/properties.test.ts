import type { ResponseDocument } from '@earshot/schema'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSender, documentOf } from '../../testing/sender'
import { createWorld } from '../../testing/world'
import { mergeRows, type Placed } from '../outbox/ladder/merge-rows'
import { attempt } from './attempt'
import { backoffMs, retryAfterMs } from './backoff'
import { bytes, cut } from './batch'
import { cloudEventsFormat } from './formats/cloudevents'
import { earshotFormat } from './formats/earshot'
import { jsonFormat } from './formats/json'
import { nextStep } from './next-step'
import { type Batch, outcomesOf } from './transport'
import { verdictOf } from './verdict'

const anyText = fc.string({ unit: 'binary', maxLength: 400 })
const NOW = Date.parse('2026-11-25T12:00:00Z')

describe('properties', () => {
  it('P1 the batches are the documents in their order, each within its limits in bytes', () => {
    const limits = fc.record({
      maxResponses: fc.integer({ min: 1, max: 10 }),
      maxBytes: fc.integer({ min: 4000, max: 9000 }),
    })
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 40 }), limits, (texts, most) => {
        const all = texts.map((why, i) => documentOf(i, { answers: { why } }))
        const sent: ResponseDocument[] = []
        for (let rest = all; rest.length; rest = rest.slice(sent.length - (all.length - rest.length))) {
          const head = cut(rest, most)
          // A document that is too large for itself is none of the batcher's business.
          fc.pre(head.length > 0)
          expect(head.length).toBeLessThanOrEqual(most.maxResponses)
          expect(bytes(JSON.stringify(head))).toBeLessThanOrEqual(most.maxBytes)
          sent.push(...head)
        }
        expect(sent).toEqual(all)
      }),
    )
  })

  it('P1 no request of any format is over its limit', async () => {
    for (const format of [earshotFormat, jsonFormat, cloudEventsFormat])
      await fc.assert(
        fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 30 }), async (texts) => {
          const transport = { ...format, limits: { maxResponses: 100, maxBytes: 5000 } }
          const all = texts.map((why, i) => documentOf(i, { answers: { why } }))
          const bodies: string[] = []
          const platform = createWorld().openTab().platform
          const post: typeof platform.post = async ({ body }) => {
            bodies.push(String(body))
            throw Error('offline')
          }
          const batchOf = (responses: readonly ResponseDocument[]): Batch => ({ id: 'b', sentAt: 'now', responses })
          const tried = await attempt(all, 100, batchOf, { id: 's', url: '/s' }, transport, { ...platform, post })
          expect(tried.fault).toMatch(/^(network|size)$/)
          for (const body of bodies) expect(bytes(body)).toBeLessThanOrEqual(5000)
        }),
        { numRuns: 40 },
      )
  })

  it('P2 what sinks say settles the same in any order, however often it is said', async () => {
    const outcome = fc.record({
      sink: fc.constantFrom('one', 'two'),
      rev: fc.integer({ min: 1, max: 3 }),
      code: fc.option(fc.constant('invalid'), { nil: undefined }),
    })
    const said = fc
      .array(outcome, { maxLength: 6 })
      .chain((all) =>
        fc.tuple(
          fc.constant(all),
          fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2, maxLength: all.length * 2 }),
        ),
      )
    const rowsAfter = async (outcomes: { sink: string; rev: number; code: string | undefined }[]) => {
      const world = createWorld()
      const collector = [
        { url: '/1', id: 'one' },
        { url: '/2', id: 'two' },
      ]
      const sender = createSender(world.openTab().platform, { collector })
      for (let rev = 1; rev <= 3; rev++) await sender.put(documentOf(1))
      const places = new Map([['doc-1', '0000000001/doc-1']])
      for (const { sink, rev, code } of outcomes) await sender.outbox.settle(sink, [{ id: 'doc-1', rev, code }], places)
      return [...world.rows].filter(([key]) => /waiting|own|rejected/.test(key)).sort()
    }
    await fc.assert(
      fc.asyncProperty(said, async ([once, shuffled]) => {
        expect(await rowsAfter(shuffled)).toEqual(await rowsAfter(once))
      }),
    )
  })

  it('P3 the wait lies between nothing and five minutes, and grows no shorter at its upper end', () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.double({ min: 0, max: 1, noNaN: true }), (attempts, at) => {
        const ms = backoffMs(attempts, () => at)
        expect(ms).toBeGreaterThanOrEqual(0)
        expect(ms).toBeLessThanOrEqual(300_000)
        expect(backoffMs(attempts + 1, () => 1)).toBeGreaterThanOrEqual(backoffMs(attempts, () => 1))
      }),
    )
  })

  it('P3 the number of tries is on disk, and grows until one succeeds', async () => {
    const world = createWorld()
    const sender = createSender(world.openTab().platform)
    await sender.put(documentOf(1))
    world.collector.behaves(() => world.collector.reply(500, ''))
    const tries: number[] = []
    for (let i = 0; i < 12; i++) {
      await sender.flush()
      tries.push((world.rows.get('shop/backoff//v1/responses') as { attempts: number }).attempts)
      await world.advance(301_000)
    }
    expect(tries).toEqual([...tries].sort((a, b) => a - b))
    expect(tries.at(-1)).toBeGreaterThan(12)
    world.collector.heals()
    await world.advance(301_000)
    expect(world.rows.has('shop/backoff//v1/responses')).toBe(false)
  })

  it('P4 Retry-After is read to nothing, or to what lies between now and an hour, whatever it says', () => {
    const known = [
      '5',
      ' 5 ',
      '-1',
      '1e9',
      '999999999999',
      'soon 1',
      '2026-11-25',
      'Wed, 25 Nov 2026 12:00:30 GMT',
      '5.5',
      '+5',
    ]
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom(...known)), (header) => {
        const ms = retryAfterMs(header, NOW)
        expect(ms === undefined || (ms >= 0 && ms <= 3_600_000)).toBe(true)
      }),
    )
    expect(known.map((header) => retryAfterMs(header, NOW))).toEqual([
      5000,
      5000,
      undefined,
      undefined,
      3_600_000,
      undefined,
      undefined,
      30_000,
      undefined,
      undefined,
    ])
  })

  it('P7 joining what two places know is commutative, associative and idempotent', () => {
    const placed: fc.Arbitrary<Placed> = fc
      .record({
        rev: fc.integer({ min: 1, max: 3 }),
        isOwn: fc.boolean(),
        acknowledged: fc.dictionary(fc.constantFrom('one', 'two'), fc.integer({ min: 1, max: 3 })),
      })
      // A revision is one document: two of the same number are equal.
      .map(({ rev, isOwn, acknowledged }) => ({ isOwn, row: { doc: documentOf(1, { rev }), acknowledged } }))
    fc.assert(
      fc.property(placed, placed, placed, (a, b, c) => {
        expect(mergeRows(a, b)).toEqual(mergeRows(b, a))
        expect(mergeRows(a, mergeRows(b, c))).toEqual(mergeRows(mergeRows(a, b), c))
        expect(mergeRows(a, a)).toEqual(a)
        expect(mergeRows(a, b).row.doc.rev).toBe(Math.max(a.row.doc.rev, b.row.doc.rev))
      }),
    )
  })

  it('P10 no reply makes anything throw, or acknowledges what it does not name', () => {
    const batch: Batch = { id: 'b1', sentAt: 'now', responses: [1, 2, 3].map((seq) => documentOf(seq)) }
    const junk = fc.jsonValue().map((value) => JSON.stringify(value))
    const near = fc
      .record({
        earshot: fc.constantFrom<unknown>(1, '1', 2, null),
        batch: fc.constantFrom<unknown>('b1', 'b2', ['b1'], null),
        results: fc.oneof(
          fc.jsonValue(),
          fc.array(
            fc.oneof(
              fc.jsonValue(),
              fc.record({
                id: fc.constantFrom<unknown>('doc-1', 'doc-2', 'doc-9', ['doc-1'], null),
                rev: fc.constantFrom<unknown>(1, 2, '1', null),
                status: fc.constantFrom<unknown>('stored', ['stored'], 'invalid', 'stale', 'STORED', null),
                code: fc.jsonValue(),
              }),
            ),
          ),
        ),
      })
      .map((value) => JSON.stringify(value))
    fc.assert(
      fc.property(fc.constantFrom(200, 201, 204), fc.oneof(fc.string(), junk, near), (status, body) => {
        const outcomes = outcomesOf(batch, earshotFormat.classify(status, body, {}, batch))
        for (const { id, rev } of outcomes) {
          const reply = JSON.parse(body) as {
            earshot: unknown
            batch: unknown
            results: { id?: unknown; rev?: unknown }[]
          }
          expect([status, reply.earshot, reply.batch]).toEqual([200, 1, 'b1'])
          expect(reply.results.some((one) => one?.id === id && one.rev === rev)).toBe(true)
        }
        // Whatever it was, there is a way on.
        const reply = { status, isElsewhere: false, contentType: '', retryAfter: null, body }
        const trouble = { batch, sent: 3, done: [], rejected: [], reply, settled: 0, last: undefined, key: 'k' }
        expect(nextStep({ ...trouble, now: NOW, random: () => 0.5 }).gate?.until).toBeGreaterThanOrEqual(NOW)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('D8 every status from 200 to 599', () => {
  const ranges = (isElsewhere: boolean) => {
    const found: string[] = []
    for (let status = 200, from = 200; status < 600; status++) {
      const verdict = verdictOf(status, isElsewhere)
      if (status === 599 || verdictOf(status + 1, isElsewhere) !== verdict) {
        found.push(`${from === status ? status : `${from}-${status}`} ${verdict}`)
        from = status + 1
      }
    }
    return found
  }

  it('has the meaning of the table', () => {
    expect(ranges(false)).toMatchInlineSnapshot(`
      [
        "200-299 read",
        "300-399 retry",
        "400 split",
        "401 stop",
        "402 split",
        "403-404 stop",
        "405-407 split",
        "408 retry",
        "409 split",
        "410 stop",
        "411-412 split",
        "413 halve",
        "414-424 split",
        "425 retry",
        "426-428 split",
        "429 retry",
        "430-499 split",
        "500-599 retry",
      ]
    `)
    expect(ranges(true)).toEqual(['200-599 retry'])
  })

  it('does with a batch and with one document what the table says, and settles nothing', () => {
    const step = (status: number, length: number) => {
      const responses = Array.from({ length }, (_, i) => documentOf(i + 1))
      const { most, code, gate } = nextStep({
        batch: { id: 'b', sentAt: '', responses },
        sent: length,
        done: [],
        rejected: [],
        reply: { status, isElsewhere: false, contentType: '', retryAfter: null, body: '' },
        settled: 0,
        last: undefined,
        key: undefined,
        now: 0,
        random: () => 1,
      })
      return most ? `send ${most}` : (code ?? `wait ${gate!.until / 1000} s`)
    }
    const all = [200, 204, 301, 400, 401, 402, 403, 404, 408, 409, 410, 413, 422, 425, 429, 500, 503, 511]
    expect(all.map((status) => `${status}: ${step(status, 10)}, ${step(status, 1)}`)).toMatchInlineSnapshot(`
      [
        "200: wait 2 s, wait 2 s",
        "204: wait 2 s, wait 2 s",
        "301: wait 2 s, wait 2 s",
        "400: send 5, status-400",
        "401: wait 900 s, wait 900 s",
        "402: send 5, status-402",
        "403: wait 900 s, wait 900 s",
        "404: wait 900 s, wait 900 s",
        "408: wait 2 s, wait 2 s",
        "409: send 5, status-409",
        "410: wait 900 s, wait 900 s",
        "413: send 5, too_large",
        "422: send 5, status-422",
        "425: wait 2 s, wait 2 s",
        "429: wait 2 s, wait 2 s",
        "500: wait 2 s, wait 2 s",
        "503: wait 2 s, wait 2 s",
        "511: wait 2 s, wait 2 s",
      ]
    `)
  })
})
