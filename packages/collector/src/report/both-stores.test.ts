import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Flagged, Makeup, Precision, Sparklines, Values } from '@earshot/schema'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { document } from '../../testing/document'
import { type PostgresServer, startPostgres } from '../../testing/postgres/start-server'
import { flagRows } from '../guard/flag-rows'
import { createCollector } from '../server'

let server: PostgresServer
beforeAll(async () => {
  server = await startPostgres({ fsync: 'off' })
}, 120_000)
afterAll(() => server.discard(), 60_000)

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

const places: readonly (readonly [name: string, address: () => Promise<string>])[] = [
  ['SQLite', async () => `sqlite:${join(mkdtempSync(join(tmpdir(), 'earshot-report-')), 'a.db')}`],
  ['PostgreSQL', () => server.newStore()],
]

const DAY_MS = 864e5
const shownMs = Date.parse('2026-11-20T10:00:00.000Z')
/** How late the first revision of each response came; more than one page of them. */
const late = [-5000, 2000, 1800e3, 5 * 3600e3, 3 * DAY_MS, 10 * DAY_MS, 30 * DAY_MS]

describe.each(places)('on %s', (_, address) => {
  it('delays, odd answers, values, lines and marks of topics come from the database alike', async () => {
    const { app, collector } = await createCollector({ store: await address(), logLevel: 'silent' })
    closing.push(() => app.close())
    const { store, books } = collector
    const ask = async <T>(path: string, query: { [name: string]: string } = {}): Promise<T> => {
      const reply = await app.inject({ url: `/v1/report/${path}?${new URLSearchParams(query)}` })
      expect([path, reply.statusCode]).toEqual([path, 200])
      return reply.json()
    }
    const asked = { score: { type: 'nps', min: 0, max: 10 }, why: { type: 'text', locale: 'en' } } as const
    const documents = Array.from({ length: 2100 }, (_, i) =>
      document(`r${i}`, {
        ...{ asked, answers: { score: i % 11, ...(i < 60 && { why: 'The parcel was late.' }) } },
        survey: i % 3 ? 'account-nps' : 'other-nps',
        shownAt: new Date(shownMs + i).toISOString(),
        context: { device: i % 2 ? 'mobile' : 'desktop', locale: 'en' },
        person: { id: `p${i}`, traits: { role: i % 5 ? 'buyer' : 'admin' } },
      }),
    )
    await store.write(documents)
    await store.write([document('r6', { ...documents[6], rev: 2 })])
    const soon = new Date(shownMs + 5000).toISOString()
    const receivedAt = (index: number, delayMs: number) => new Date(shownMs + index + delayMs).toISOString()
    await books.apply([
      ['update log set received_at = ?', soon],
      ...late.map(
        (delayMs, i) => ['update log set received_at = ? where id = ?', receivedAt(i, delayMs), `r${i}`] as const,
      ),
      // The first that came of it counts.
      ['update log set received_at = ? where id = ? and rev = 2', receivedAt(6, 40 * DAY_MS), 'r6'],
      ...flagRows(
        (['r1 fast', 'r2 fast', 'r3 fast', 'r2 repeated'] as const).map((one) => {
          const [id = '', flag] = one.split(' ')
          return { project: 'shop', id, flag: flag as 'fast' | 'repeated' }
        }),
        soon,
      ),
    ])
    const days = { from: '2026-11-20', to: '2026-11-20' }

    const { delays } = await ask<Makeup>('makeup', days)
    expect(delays?.reduce((sum, { count }) => sum + count, 0)).toBe(2100)
    expect(delays?.map(({ name, count }) => [name, count])).toEqual([
      ['the device’s clock is ahead', 1],
      ['within a minute', 2094],
      ['within an hour', 1],
      ['within a day', 1],
      ['within 7 days', 1],
      ['within 14 days', 1],
      ['later', 1],
    ])
    expect((await ask<Makeup>('makeup', { ...days, survey: 'other-nps' })).delays).toMatchObject([
      { name: 'the device’s clock is ahead' },
      { name: 'within a minute', count: 697 },
      ...[{ name: 'within a day' }, { name: 'later' }],
    ])
    expect(await ask<Flagged>('flagged', days)).toEqual({
      ...{ flagged: 3, surveys: { 'account-nps': 2, 'other-nps': 1 }, flags: { fast: 3, repeated: 1 } },
    })
    expect(await ask<Flagged>('flagged', { ...days, survey: 'other-nps', where: '{"device":"mobile"}' })).toMatchObject(
      {
        flagged: 1,
      },
    )
    expect((await ask<Flagged>('flagged', { from: '2026-11-21' })).flagged).toBe(0)
    expect((await ask<Values>('values', days)).values).toEqual({
      ...{ 'user.role': ['buyer', 'admin'], 'user.segment': [], device: ['desktop', 'mobile'], locale: ['en'] },
    })
    const { lines } = await ask<Sparklines>('sparklines', days)
    expect(lines.map(({ survey, points }) => [survey, points.reduce((sum, { n }) => sum + n, 0)])).toEqual([
      ['account-nps', 1400],
      ['other-nps', 700],
    ])
    const [first] = (await ask<Precision>('precision', days)).items
    for (const isRight of [false, true]) {
      const url = `/v1/topic-checks/${first!.item}`
      expect((await app.inject({ method: 'PATCH', url, payload: { isRight } })).statusCode).toBe(204)
    }
    expect((await ask<Precision>('precision', days)).precision).toMatchObject({ value: 100, n: 1 })
  })
})
