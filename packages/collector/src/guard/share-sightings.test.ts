import { afterAll, beforeAll, expect, it } from 'vitest'
import { document } from '../../testing/document'
import { type PostgresServer, startPostgres } from '../../testing/postgres/start-server'
import { openBooks } from '../books/open-books'
import { shareSightings } from './share-sightings'
import { createSuspicion, type Flagged } from './suspicion'

let server: PostgresServer
// Nothing here ends the server, so that its flushes would only take time.
beforeAll(async () => {
  server = await startPostgres({ fsync: 'off' })
}, 120_000)
afterAll(() => server.discard(), 60_000)

const SCORES = [9, 10, 7, 8, 9, 3, 10, 6, 9, 8]
const NETWORK = '203.0.113.0/24'

/** Collectors on one database, each with a memory of its own. */
async function collectors(count: number) {
  const address = await server.newStore()
  const books = Array.from({ length: count }, () => openBooks(address))
  return {
    books,
    looks: books.map((one) => createSuspicion(shareSightings(one)).look),
    close: () => Promise.all(books.map((one) => one.close())),
  }
}

it('T10 a crowd is one for all collectors of a database, wherever its answers come in', async () => {
  const { books, looks, close } = await collectors(3)
  const found: Flagged[] = []
  // 65 each: none of them sees more than 120 by itself.
  for (let i = 0; i < 195; i += 5)
    found.push(
      ...(await looks[(i / 5) % 3]!(
        Array.from({ length: 5 }, (_, n) => document(`a${i + n}`, { answers: { score: SCORES[(i + n) % 10]! } })),
        NETWORK,
      )),
    )
  const burst = new Set(found.filter(({ flag }) => flag === 'burst').map(({ id }) => id))
  expect(burst.size).toBe(195)
  expect(found.filter(({ flag }) => flag === 'uniform')).toEqual([])

  // The same answer again and again, slowly: twenty at each.
  const same: Flagged[] = []
  for (let i = 0; i < 60; i++)
    same.push(...(await looks[i % 3]!([document(`u${i}`, { survey: 'other', answers: { score: 0 } })], 'local')))
  expect(new Set(same.map(({ id, flag }) => `${flag} ${id}`)).size).toBe(60)

  const rows = await books[0]!.all<{ crowd: string }>('select distinct crowd from sightings')
  expect(rows).toHaveLength(2)
  expect(JSON.stringify(await books[0]!.all('select * from sightings'))).not.toContain('203.0.113')
  await close()
})

it('T10 an office whose people answer at several collectors is no crowd', async () => {
  const { looks, close } = await collectors(2)
  const found = await Promise.all(
    Array.from({ length: 100 }, (_, i) =>
      looks[i % 2]!([document(`o${i}`, { answers: { score: SCORES[i % 10]! } })], NETWORK),
    ),
  )
  expect(found.flat()).toEqual([])
  await close()
})

it('has nothing to share where a database serves one collector', async () => {
  const books = openBooks('sqlite::memory:')
  expect(shareSightings(books)).toBeUndefined()
  await books.close()
})
