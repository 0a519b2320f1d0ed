import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { document } from '../../testing/document'
import { type PostgresServer, startPostgres } from '../../testing/postgres/start-server'
import { jsonFile } from '../../testing/settings-file'
import { createCollector } from '../server'
import { readSettings } from '../settings/read-settings'
import { contentHash } from '../store/canonical'
import { aged } from './aged'
import { sweep } from './retention'

let server: PostgresServer
beforeAll(async () => {
  server = await startPostgres({ fsync: 'off' })
}, 120_000)
afterAll(() => server.discard(), 60_000)

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

const DAY_MS = 864e5
const NOW = Date.parse('2026-11-25T12:00:00Z')
const asked = { score: { type: 'nps', min: 0, max: 10 }, why: { type: 'text' }, pick: { type: 'choice' } }
const doc = (id: string, daysAgo: number, more: object = {}) =>
  document(id, {
    asked,
    answers: { score: 9, why: 'because of Jane', pick: 'other:Jane' },
    shownAt: new Date(NOW - daysAgo * DAY_MS).toISOString(),
    ...more,
  })

const places: readonly (readonly [name: string, address: () => Promise<string>])[] = [
  ['SQLite', async () => 'sqlite::memory:'],
  ['PostgreSQL', () => server.newStore()],
]

describe.each(places)('T9 retention on %s', (_, address) => {
  /** @param isSwept Whether it sweeps by itself too, when it starts. */
  async function collector(retention: object, isSwept = false) {
    const { app, collector: parts } = await createCollector({
      ...{ store: await address(), logLevel: 'silent' },
      ...(isSwept && { settingsPath: jsonFile({ retention }) }),
    })
    closing.push(() => app.close())
    const settings = readSettings(jsonFile({ retention }))
    const sweepNow = () => sweep({ ...parts, settings }, NOW)
    const all = async () => {
      const found = []
      for await (const one of parts.store.responses()) found.push(one)
      return found
    }
    return { app, parts, all, sweepNow }
  }

  it('removes words, persons and responses, each when it is over, and nothing the second time', async () => {
    const { parts, all, sweepNow } = await collector({ text: '30d', person: '60d', responses: '90d' })
    await parts.store.write([
      doc('new', 1),
      doc('words', 40),
      doc('person', 70),
      doc('over', 100),
      doc('unset', 0, { shownAt: '1970-01-01T00:00:00Z' }),
    ])
    await parts.store.write([doc('words', 40, { rev: 2, status: 'started' })])
    await parts.store.write([doc('words', 40, { rev: 2, answers: { why: 'set aside: Jane' } })])
    expect((await parts.store.counts()).conflicts).toBe(1)

    expect(await sweepNow()).toBe(3)
    const found = new Map((await all()).map((one) => [one.id, one]))
    expect([...found.keys()].sort()).toEqual(['new', 'person', 'unset', 'words'])
    expect(found.get('new')).toEqual(doc('new', 1))
    expect(found.get('words')).toEqual({
      ...doc('words', 40, { rev: 2, status: 'started' }),
      answers: { score: 9, why: '[expired]', pick: 'other:[expired]' },
    })
    expect(found.get('person')).toMatchObject({ person: {}, answers: { score: 9, why: '[expired]' } })
    expect(await parts.store.counts()).toMatchObject({ responses: 4, conflicts: 0, tombstones: 1 })
    expect(await sweepNow()).toBe(0)
    expect((await parts.books.all('select action, count from audit')).map((one) => ({ ...(one as object) }))).toEqual([
      { action: 'retention', count: 3 },
    ])
    const { results } = { results: await parts.store.write([doc('over', 100)]) }
    expect(results).toEqual([{ id: 'over', rev: 1, status: 'duplicate', code: 'erased' }])
  })

  it('counts the same as before, but for what is over', async () => {
    const { parts, sweepNow } = await collector({ text: '30d', person: '30d', responses: '90d' })
    const docs = Array.from({ length: 20 }, (_, i) =>
      doc(`a${i}`, i < 5 ? 1 : 40, { answers: { score: i % 11, why: 'x' } }),
    )
    await parts.store.write(docs)
    await sweepNow()
    const cells = await parts.store.cells()
    const sum = (type: string) => cells.filter(({ series }) => series.type === type).reduce((all, { n }) => all + n, 0)
    expect(sum('nps')).toBe(20)
    const roles = new Set(cells.map(({ series }) => JSON.stringify(series.facts)))
    expect(roles.size).toBe(2)
  })

  it('takes a copy that comes late for the copy that it is, and its words never', async () => {
    const { app, parts, all } = await collector({ text: '30d' }, true)
    const late = doc('a', 40, { shownAt: new Date(Date.now() - 40 * DAY_MS).toISOString() })
    await parts.store.write([late])
    await sweep(parts)
    const reply = await app.inject({
      ...{ method: 'POST', url: '/v1/responses', headers: { 'content-type': 'text/plain' } },
      payload: JSON.stringify({ earshot: 1, batch: 'b', responses: [late, { ...late, rev: 2 }] }),
    })
    expect(reply.json().results.map(({ status }: { status: string }) => status)).toEqual(['duplicate', 'stored'])
    expect(JSON.stringify(await all())).not.toContain('Jane')
  })
})

it('leaves alone what is not over, and what has no end', () => {
  const one = doc('a', 1000)
  expect(contentHash(aged(one, NOW, {}))).toBe(contentHash(one))
  expect(aged(one, NOW, { responsesMs: DAY_MS })).toBeUndefined()
  expect(aged(aged(one, NOW, { textMs: 1 })!, NOW, { textMs: 1 })).toEqual(aged(one, NOW, { textMs: 1 }))
})
