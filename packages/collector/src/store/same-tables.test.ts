import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ResponseDocument } from '@earshot/schema'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { document } from '../../testing/document'
import { type PostgresServer, startPostgres } from '../../testing/postgres/start-server'
import { reportOf, reportOfCells } from '../report/report-of'
import { openLedger } from './ledger'
import { openStore } from './open'
import type { Store } from './store'

const LATER = '2100-01-01T00:00:00.000Z'
const folder = mkdtempSync(join(tmpdir(), 'earshot-same-'))
let files = 0
let server: PostgresServer
// Nothing here ends the server, so that its flushes would only take time.
beforeAll(async () => {
  server = await startPostgres({ fsync: 'off' })
}, 120_000)
afterAll(() => server.discard(), 60_000)

const addresses = async () => [`sqlite:${join(folder, `${files++}.db`)}`, await server.newStore()] as const

async function all<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const row of rows) found.push(row)
  return found
}

/** Everything that a store holds but times of arrival. */
async function tablesOf(address: string, store: Store) {
  const ledger = await openLedger(address)
  const tables = {
    log: await all(ledger.log()),
    current: await all(ledger.current()),
    tombstones: (await all(ledger.tombstones())).map((one) => JSON.stringify(one)).sort(),
    days: await all(ledger.cells()),
    cells: await store.cells(),
    conflicts: (await all(store.conflicts())).map(({ receivedAt: _, ...one }) => one),
    counts: await store.counts(),
    quality: await store.quality(LATER),
  }
  await ledger.close()
  return tables
}

const statuses = ['shown', 'started', 'completed', 'dismissed', 'ignored'] as const
const roles = ['user', 'admin', ['user', 'admin'], ['admin', 'user'], undefined, 7, '', 'a\0b'] as const

/** One revision of a response; what is in it follows from its numbers, so that copies are the same. */
function revision(id: number, rev: number): ResponseDocument {
  const at = (id * 7 + rev * 3) % 40
  return document(`r${id}`, {
    rev,
    survey: ['one', 'two', 'ü'][id % 3]!,
    surveyVersion: 1 + (rev % 2),
    status: statuses[at % 5]!,
    answers: {
      ...(at % 4 && { score: at % 11 }),
      ...(at % 3 && { stars: (at * 5) % 13 }),
      ...(at % 2 && { why: at % 5 ? 'words' : ' ' }),
      pick: ['a', 'other: my own words', 'b'][at % 3]!,
      picks: ['x', 'x', 'y'].slice(at % 3),
      grid: { speed: 'good', price: at % 2 ? 'bad' : 'good' },
    },
    asked: {
      score: { type: 'nps', ...(rev % 2 && { min: 0, max: 10 }) },
      stars: { type: 'rating', min: 0, max: 12, instrument: 'own' },
      why: { type: 'text' },
      pick: { type: 'choice' },
      picks: { type: 'choices' },
      grid: { type: 'matrix' },
      ...(id % 2 && { order: { type: 'ranking' }, agree: { type: 'consent' } }),
    },
    journey: [{ stage: 'use', touchpoint: 'account' }, { touchpoint: 'x' }, {}][at % 3]!,
    shownAt: `2026-11-${String(10 + (id % 3)).padStart(2, '0')}T0${id % 10}:00:00.000Z`,
    person: { id: `p${id % 4}`, traits: { role: roles[at % 8], segment: 'smb' } },
    context: { device: at % 2 ? 'mobile' : 'desktop', locale: 'en' },
    client: { id: `device ${id % 2}`, seq: 1 + Math.floor(id / 2) },
    eraseHash: String(id).repeat(64).slice(0, 64),
    test: at % 9 === 0,
  })
}

const made = Array.from({ length: 8 }, (_, id) => [1, 2, 3].map((rev) => revision(id, rev))).flat()

/** What is sent: everything at least once, some of it again, in any order and in batches of any size. */
const sending = fc
  .tuple(
    fc.shuffledSubarray(made, { minLength: made.length }),
    fc.array(fc.nat(made.length - 1), { maxLength: 12 }),
    fc.integer({ min: 1, max: 9 }),
  )
  .map(([order, again, size]) => {
    const sent = [...order, ...again.map((i) => made[i]!)]
    return Array.from({ length: Math.ceil(sent.length / size) }, (_, i) => sent.slice(i * size, i * size + size))
  })

async function erase(store: Store, [id, person]: readonly [number, number]): Promise<void> {
  await store.erase(`r${id}`, String(id).repeat(64).slice(0, 64))
  await store.erasePerson(`p${person}`)
}

it('any order, doubling, splitting and crowd gives the same tables on both stores', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(sending, sending, fc.tuple(fc.nat(9), fc.nat(4)), async (first, second, erased) => {
      const [sqlite, postgres] = await addresses()
      const [a, b] = [openStore(sqlite), openStore(postgres)]
      for (const batch of first) await a.write(batch)
      await erase(a, erased)
      await Promise.all(second.slice(0, second.length / 2).map((batch) => b.write(batch)))
      await Promise.all([erase(b, erased), ...second.slice(second.length / 2).map((batch) => b.write(batch))])
      await erase(b, erased)
      const [found, wanted] = [await tablesOf(postgres, b), await tablesOf(sqlite, a)]
      // Only these depend on the order: how many copies came, which of them late, and whether an erasure came first.
      for (const one of [found, wanted]) {
        Object.assign(one.quality, { duplicates: 0, stale: 0 })
        Object.assign(one.counts, { tombstones: 0 })
        one.tombstones = []
      }
      expect(found).toEqual(wanted)
      expect(reportOfCells(await b.cells(), await b.dimensions())).toEqual(
        reportOfCells(await a.cells(), await a.dimensions()),
      )
      await Promise.all([a.close(), b.close()])
    }),
    { numRuns: 8 },
  )
})

it('the same batches in the same order give the same verdicts, conflicts included', { timeout: 120_000 }, async () => {
  const step = fc.oneof(
    { weight: 6, arbitrary: fc.array(fc.tuple(fc.nat(made.length - 1), fc.boolean()), { minLength: 1, maxLength: 6 }) },
    { weight: 1, arbitrary: fc.record({ id: fc.nat(9), person: fc.nat(4) }) },
  )
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (steps) => {
      const [sqlite, postgres] = await addresses()
      const stores = [openStore(sqlite), openStore(postgres)] as const
      for (const one of steps) {
        if (!Array.isArray(one)) {
          for (const store of stores) await erase(store, [one.id, one.person])
          continue
        }
        const batch = one.map(([i, other]) => (other ? { ...made[i]!, answers: { score: 0 } } : made[i]!))
        const [a, b] = await Promise.all(stores.map((store) => store.write(batch, one.length % 2)))
        expect(b).toEqual(a)
      }
      const [a, b] = [await tablesOf(sqlite, stores[0]), await tablesOf(postgres, stores[1])]
      expect(b).toEqual(a)
      await Promise.all(stores.map((store) => store.close()))
    }),
    { numRuns: 8 },
  )
})

it('cells give the report that documents give', { timeout: 120_000 }, async () => {
  for (const address of await addresses()) {
    const first = openStore(address)
    for (let i = 0; i < made.length; i += 7) await first.write(made.slice(i, i + 7))
    const reader = openStore(address)
    await readersAgree(reader)
    await reader.close()
    // What waited is brought in when a store is closed: the same from the tables alone.
    await first.close()
    const second = openStore(address)
    await readersAgree(second)
    await second.close()
  }
})

async function readersAgree(store: Store): Promise<void> {
  const dimensions = await store.dimensions()
  // A survey that has its place in the journey twice on one day has none that is newest.
  const withoutPlace = (rows: Awaited<ReturnType<typeof reportOf>>) =>
    rows.map(({ stage: _, touchpoint: __, ...row }) => row)
  for (const by of [[], ['user.role'], ['device', 'user.role', 'locale']])
    for (const filter of [
      {},
      { survey: 'one' },
      { from: '2026-11-11' },
      { from: '2026-11-10', to: '2026-11-11' },
      { from: '2026-10-30', to: '2026-11-30' },
      { from: '2026-09-15', to: '2026-12-02' },
      { to: '2026-11-11' },
      { touchpoint: 'x' },
    ])
      expect(withoutPlace(reportOfCells(await store.cells(filter), dimensions, by))).toEqual(
        withoutPlace(await reportOf(store.responses(filter), by)),
      )
}
