import { afterAll, beforeAll, expect, it } from 'vitest'
import { document } from '../../../testing/document'
import { type PostgresServer, startPostgres } from '../../../testing/postgres/start-server'
import { storeContract } from '../../../testing/store-contract'
import type { Store } from '../store'
import { postgresStore } from './postgres'

let server: PostgresServer
// Nothing here ends the server, so that its flushes would only take time.
beforeAll(async () => {
  server = await startPostgres({ fsync: 'off' })
}, 120_000)
afterAll(() => server.discard(), 60_000)

const cellsOf = async (store: Store) => (await store.cells()).map(({ series, total, n }) => [series.facts, total, n])

storeContract('PostgreSQL', async () => postgresStore(await server.newStore()), { runs: 8 })

it('finds everything again after it was closed and opened', async () => {
  const address = await server.newStore()
  const first = postgresStore(address)
  await first.write([document('a'), document('b')])
  await first.close()
  const second = postgresStore(address)
  expect(await second.counts()).toMatchObject({ responses: 2, revisions: 2 })
  await second.close()
})

it('brings what waits into the cells by the time it is closed', async () => {
  const address = await server.newStore()
  const schema = decodeURIComponent(address).split('search_path=')[1]
  const store = postgresStore(address)
  await store.write([document('a'), document('b')])
  await store.write([document('c', { client: { id: 'client', seq: 2 } })])
  expect(await server.ask(`select count(*)::int as n from ${schema}.pending`)).toEqual([{ n: 2 }])
  await store.close()
  expect(await server.ask(`select count(*)::int as n from ${schema}.pending`)).toEqual([{ n: 0 }])
  for (const table of ['cells', 'months'])
    expect(await server.ask(`select sum(total)::int as n from ${schema}.${table}`)).toEqual([{ n: 6 }])
  expect(await server.ask(`select low, high from ${schema}.seen`)).toEqual([{ low: 1, high: 2 }])
})

it('brings tables of the version before up to date', async () => {
  const address = await server.newStore()
  const schema = decodeURIComponent(address).split('search_path=')[1]
  const first = postgresStore(address)
  await first.write([document('a'), document('b', { shownAt: '2026-10-01T10:00:00.000Z' })])
  await first.close()
  await server.ask(`drop table ${schema}.months, ${schema}.pending`)
  await server.ask(`update ${schema}.settings set value = '1' where name = 'version'`)
  const second = postgresStore(address)
  await second.write([document('c')])
  const counted = async (filter = {}) => (await second.cells(filter)).map(({ total }) => total)
  expect(await counted()).toEqual([3, 3])
  expect(await counted({ from: '2026-11-01' })).toEqual([2, 2])
  await second.close()
})

it('makes no tables where it may not, and leaves those of another program alone', async () => {
  const address = await server.newStore()
  const reader = postgresStore(address, { mayCreate: false })
  await expect(reader.counts()).rejects.toThrow('there are no tables of a store in this database')
  await reader.close()
  const schema = decodeURIComponent(address).split('search_path=')[1]
  await server.ask(`create table ${schema}.log (line text)`)
  const store = postgresStore(address)
  await expect(store.write([document('a')])).rejects.toThrow('relation "log" already exists')
  await store.close()
  expect(await server.ask(`select * from ${schema}.log`)).toEqual([])
})

it('says which version of tables it does not know', async () => {
  const address = await server.newStore()
  const store = postgresStore(address)
  await store.write([document('a')])
  await store.close()
  const schema = decodeURIComponent(address).split('search_path=')[1]
  await server.ask(`update ${schema}.settings set value = '9' where name = 'version'`)
  const later = postgresStore(address)
  await expect(later.counts()).rejects.toThrow('found tables of version 9, allowed: 1 to 3')
  await later.close()
})

it('counts anew when cells are to be kept apart by other facts', async () => {
  const address = await server.newStore()
  const first = postgresStore(address)
  const traits = { role: ['user', 'admin'], plan: 'pro' }
  await first.write([document('a', { person: { traits } }), document('b', { person: { traits: { plan: 'pro' } } })])
  expect(await first.dimensions()).toEqual(['user.role', 'user.segment', 'device', 'locale'])
  await first.close()
  const second = postgresStore(address, { dimensions: ['user.plan'] })
  expect(await cellsOf(second)).toEqual([
    [[['pro']], 2, 2],
    [[['pro']], 2, 2],
  ])
  await second.close()
  const third = postgresStore(address)
  expect(await third.dimensions()).toEqual(['user.plan'])
  await third.close()
})

it('keeps texts that PostgreSQL has no characters for', async () => {
  const store = postgresStore(await server.newStore())
  const odd = 'a\0b\ud800'
  const doc = document('a', {
    survey: 'ë\ud800',
    person: { id: odd, traits: { role: odd } },
    journey: { stage: odd, touchpoint: odd },
    answers: { [odd]: 9 },
    asked: { [odd]: { type: 'nps', min: 0, max: 10 } },
    wave: odd,
  })
  expect(await store.write([doc, doc])).toMatchObject([{ status: 'stored' }, { status: 'duplicate' }])
  const found = []
  for await (const one of store.responses({ touchpoint: odd, person: odd })) found.push(one)
  expect(found).toEqual([doc])
  expect(await store.cells({ touchpoint: odd })).toHaveLength(2)
  expect(await store.erasePerson(odd)).toBe(1)
  expect(await store.cells()).toEqual([])
  await store.close()
})

it('H3 while the server is down nothing is acknowledged; when it is back all goes on', {
  timeout: 120_000,
}, async () => {
  const own = await startPostgres()
  const address = await own.newStore()
  const store = postgresStore(address)
  await store.write([document('a')])
  await own.stop('crash')
  const settled = await Promise.allSettled(['b', 'c', 'd'].map((id) => store.write([document(id)])))
  expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  await expect(store.counts()).rejects.toMatchObject({ statusCode: 503 })
  await own.start()
  expect(await store.write([document('a'), document('b')])).toMatchObject([
    { status: 'duplicate' },
    { status: 'stored' },
  ])
  expect(await store.counts()).toMatchObject({ responses: 2, revisions: 2 })
  await store.close()
  await own.discard()
})
