import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { document } from '../../testing/document'
import { type PostgresServer, startPostgres } from '../../testing/postgres/start-server'
import { createActions } from '../actions/actions'
import { createCases } from '../cases/cases'
import type { Books, Statement } from './books'
import { openBooks } from './open-books'

let server: PostgresServer
// Nothing here ends the server, so that its flushes would only take time.
beforeAll(async () => {
  server = await startPostgres({ fsync: 'off' })
}, 120_000)
afterAll(() => server.discard(), 60_000)

const flag = (response: string, at = '2026-11-25T09:00:00.000Z'): Statement => [
  'insert into flags (project, response, flag, at) values (?, ?, ?, ?) on conflict (project, response, flag) do nothing',
  ...['shop', response, 'burst', at],
]

const places: readonly (readonly [name: string, address: () => Promise<string>])[] = [
  ['SQLite', async () => 'sqlite::memory:'],
  ['PostgreSQL', () => server.newStore()],
]

describe.each(places)('books in %s', (_, address) => {
  const within = async (act: (books: Books) => Promise<void>) => {
    const books = openBooks(await address())
    try {
      await act(books)
    } finally {
      await books.close()
    }
  }

  it('tells how many rows each statement changed, and none of them where it changed nothing', () =>
    within(async (books) => {
      expect(await books.apply([flag('a'), flag('b'), flag('a')])).toEqual([1, 1, 0])
      expect(await books.apply([['update flags set at = ? where flag = ?', 'later', 'burst']])).toEqual([2])
      expect(await books.apply([['delete from flags where response = ?', 'nobody']])).toEqual([0])
      expect(await books.apply([])).toEqual([])
    }))

  it('gives counts and times as numbers', () =>
    within(async (books) => {
      const due = Date.parse('2026-11-25T09:00:00.123Z')
      await books.apply([
        flag('a'),
        [
          `insert into alerts (key, alert, channel, target, kind, project, response, rev, person, document, status, held,
             due, attempts, error, created_at, sent_at)
           values (?, 'low', 'webhook', 't', 'earshot.alert', 'shop', 'a', 1, null, '{}', 'waiting', 1, ?, 0, null, 'now', null)`,
          ...['k', due],
        ],
      ])
      expect(await books.all('select flag, count(*) as count from flags group by flag')).toEqual([
        { flag: 'burst', count: 1 },
      ])
      expect(await books.all('select due, rev, person from alerts where due = ?', due)).toEqual([
        { due, rev: 1, person: null },
      ])
    }))

  it('counts cases and keeps actions alike', () =>
    within(async (books) => {
      const settings = { dueMs: 3 * 864e5, touchpoints: {} }
      const cases = createCases({ books, settings, config: () => undefined, nowMs: () => Date.parse('2026-11-20') })
      const asked = { contact: { type: 'consent' } }
      const doc = document('a', { asked, answers: { contact: true } })
      await books.apply(cases.intents(doc))
      await books.apply(cases.settle(doc, { id: 'a', rev: 1, status: 'stored' }))
      await books.apply(cases.change('shop', 'a', { status: 'working', note: 'Soon.' }))
      const later = createCases({ books, settings, config: () => undefined, nowMs: () => Date.parse('2026-11-28') })
      expect(await later.list()).toMatchObject({
        ...{ counts: { open: 0, working: 1, closed: 0 }, overdue: 1, takenUp: { value: 100, n: 1 } },
        cases: [{ response: 'a', note: 'Soon.' }],
      })
      const actions = createActions(books)
      const { id, statement } = actions.add({ project: 'shop', touchpoint: 'account', title: 'Less', youSaid: 'Long.' })
      await books.apply([statement, actions.change(id, { isTold: true, dueOn: '2026-12-01' })])
      expect(await actions.list()).toMatchObject([{ id, isTold: true, dueOn: '2026-12-01', status: 'planned' }])
      expect(await actions.news('shop')).toEqual(new Map([['account', 'Long.']]))
      expect(await books.apply([actions.remove(id)])).toEqual([1])
    }))

  it('keeps nothing of a transaction in which one statement fails', () =>
    within(async (books) => {
      const wrong: Statement = [
        'insert into flags (project, response, flag, at) values (?, ?, ?, ?)',
        'shop',
        'b',
        'x',
        null,
      ]
      await expect(books.apply([flag('a'), wrong])).rejects.toThrow()
      expect(await books.all('select response from flags')).toEqual([])
    }))
})

it('two collectors that take the same alert: one of them has it', async () => {
  const address = await server.newStore()
  const [one, other] = [openBooks(address), openBooks(address)]
  await one.apply([flag('a', 'first')])
  const take = (books: Books, by: string) =>
    books.apply([['update flags set at = ? where response = ? and at = ?', by, 'a', 'first']])
  const taken = await Promise.all([take(one, 'one'), take(other, 'other')])
  expect(taken.flat().sort()).toEqual([0, 1])
  await Promise.all([one.close(), other.close()])
})

it('says which addresses there are', () => {
  expect(() => openBooks('mysql://me:secret@host/db')).toThrow(
    'store: found "mysql://me:…@host/db", allowed: sqlite:<file> or postgres://<user>@<host>/<database>',
  )
})
