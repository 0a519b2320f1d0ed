import type { ResponseDocument } from '@earshot/schema'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { backoffMs, retryAfterMs } from './backoff'
import { cut } from './batch'
import { cloudEventsFormat } from './formats/cloudevents'
import { earshotFormat } from './formats/earshot'
import { jsonFormat } from './formats/json'
import type { Batch } from './transport'
import { verdictOf } from './verdict'

const doc = (id: string, more: Partial<ResponseDocument> = {}): ResponseDocument =>
  ({
    id,
    rev: 1,
    project: 'shop',
    survey: 'csat',
    status: 'completed',
    answers: {},
    asked: {},
    ...more,
  }) as ResponseDocument

describe('verdictOf', () => {
  it('knows what every status asks for', () => {
    const by: { [verdict: string]: number[] } = {}
    for (let status = 200; status < 600; status++) (by[verdictOf(status, false)] ??= []).push(status)
    expect(by.read).toEqual(Array.from({ length: 100 }, (_, i) => 200 + i))
    expect(by.stop).toEqual([401, 403, 404, 410])
    expect(by.halve).toEqual([413])
    expect(by.retry!.filter((status) => status >= 400 && status < 500)).toEqual([408, 425, 429])
    expect(by.retry!.filter((status) => status >= 500)).toHaveLength(100)
    expect(by.retry!.filter((status) => status < 400)).toHaveLength(100)
    expect(by.split).toContain(400)
    expect(by.split).toContain(422)
  })

  it('takes nothing for a reply that came from another origin', () => {
    for (const status of [200, 204, 400, 404]) expect(verdictOf(status, true)).toBe('retry')
  })
})

describe('the wait', () => {
  it('is full jitter, doubling from one second to five minutes', () => {
    expect([0, 1, 2, 8, 9, 500].map((attempts) => backoffMs(attempts, () => 1))).toEqual([
      1000, 2000, 4000, 256_000, 300_000, 300_000,
    ])
    fc.assert(
      fc.property(
        fc.nat(1000),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (attempts, at) => backoffMs(attempts, () => at) >= 0 && backoffMs(attempts, () => at) <= 300_000,
      ),
    )
  })

  it('follows Retry-After between 0 and an hour, and nothing else', () => {
    const now = Date.parse('2026-11-25T12:00:00Z')
    expect(retryAfterMs('5', now)).toBe(5000)
    expect(retryAfterMs('999999', now)).toBe(3_600_000)
    expect(retryAfterMs('Wed, 25 Nov 2026 12:00:30 GMT', now)).toBe(30_000)
    expect(retryAfterMs('Wed, 25 Nov 2020 12:00:30 GMT', now)).toBe(0)
    for (const none of [null, '', 'soon', 'NaN']) expect(retryAfterMs(none, now)).toBeUndefined()
    fc.assert(
      fc.property(fc.string(), (header) => {
        const ms = retryAfterMs(header, now)
        return ms === undefined || (ms >= 0 && ms <= 3_600_000)
      }),
    )
  })
})

describe('a batch', () => {
  it('is the longest head that fits, in bytes, and never empty', () => {
    const docs = fc
      .array(fc.string({ unit: 'grapheme', maxLength: 200 }), { minLength: 1, maxLength: 30 })
      .map((texts) => texts.map((why, i) => doc(String(i), { answers: { why } })))
    fc.assert(
      fc.property(
        docs,
        fc.integer({ min: 2500, max: 8000 }),
        fc.integer({ min: 1, max: 10 }),
        (all, maxBytes, maxResponses) => {
          const head = cut(all, { maxBytes, maxResponses })
          expect(head).toEqual(all.slice(0, head.length))
          expect(head.length).toBeGreaterThan(0)
          expect(head.length).toBeLessThanOrEqual(maxResponses)
          const bytes = new TextEncoder().encode(JSON.stringify(head)).length
          if (head.length > 1) expect(bytes).toBeLessThanOrEqual(maxBytes)
        },
      ),
    )
  })
})

describe('the native format', () => {
  const batch: Batch = {
    id: 'b1',
    sentAt: '2026-11-25T12:00:00Z',
    responses: [doc('a', { rev: 3 }), doc('b'), doc('c'), doc('d')],
  }
  const reply = (results: unknown[], more: object = {}) =>
    JSON.stringify({ earshot: 1, batch: 'b1', receivedAt: 'x', results, ...more })

  it('sends one request that needs no preflight', () => {
    const [request] = earshotFormat.encode(batch, { url: '/v1/responses', key: 'pk' })
    expect(request).toMatchObject({ url: '/v1/responses', contentType: 'text/plain;charset=UTF-8' })
    expect(JSON.parse(request!.body)).toMatchObject({ earshot: 1, key: 'pk', batch: 'b1', responses: batch.responses })
  })

  it('believes each verdict that names id and revision, and no other', () => {
    const body = reply([
      { id: 'a', rev: 2, status: 'stored' },
      { id: 'b', rev: 1, status: 'duplicate' },
      { id: 'c', rev: 1, status: 'invalid', code: 'invalid:/answers' },
      { id: 'd', rev: 1, status: 'retry' },
      { id: 'z', rev: 1, status: 'stored' },
    ])
    expect(earshotFormat.classify(200, body, {}, batch)).toEqual({
      done: ['b'],
      rejected: [{ id: 'c', code: 'invalid:/answers' }],
    })
  })

  it('takes nothing else for an acknowledgement', () => {
    const stored = [{ id: 'b', rev: 1, status: 'stored' }]
    for (const [status, body] of [
      [200, '<html>Welcome to the airport</html>'],
      [200, ''],
      [200, '{"earshot":1'],
      [200, 'null'],
      [200, reply(stored, { batch: 'another' })],
      [200, reply(stored, { earshot: 2 })],
      [200, JSON.stringify({ earshot: 1, batch: 'b1', results: { b: 'stored' } })],
      [204, reply(stored)],
    ] as const)
      expect(earshotFormat.classify(status, body, {}, batch).done).toEqual([])
  })
})

describe('the formats of other endpoints', () => {
  const batch: Batch = {
    id: 'b1',
    sentAt: '2026-11-25T12:00:00Z',
    responses: [doc('a', { rev: 3, updatedAt: '2026-11-25T11:59:00Z' })],
  }

  it('json: the documents and when they were sent', () => {
    const [request] = jsonFormat.encode(batch, { url: 'https://example.test/in' })
    expect(request!.contentType).toBe('application/json')
    expect(JSON.parse(request!.body)).toEqual({ sentAt: batch.sentAt, responses: batch.responses })
  })

  it('cloudevents: an event for each revision, with the same id on every attempt', () => {
    const [request] = cloudEventsFormat.encode(batch, { url: '/in' })
    expect(request!.contentType).toBe('application/cloudevents-batch+json')
    expect(JSON.parse(request!.body)).toEqual([
      {
        specversion: '1.0',
        type: 'earshot.response',
        source: '/shop',
        id: 'a.3',
        time: '2026-11-25T11:59:00Z',
        datacontenttype: 'application/json',
        data: batch.responses[0],
      },
    ])
  })

  it('a 2xx stands for the whole batch, a page does not', () => {
    for (const format of [jsonFormat, cloudEventsFormat]) {
      expect(format.classify(204, '', { 'content-type': '' }, batch).done).toBe('all')
      expect(format.classify(200, '{}', { 'content-type': 'application/json' }, batch).done).toBe('all')
      expect(format.classify(200, '<html>', { 'content-type': 'text/html; charset=utf-8' }, batch).done).toEqual([])
    }
  })
})
