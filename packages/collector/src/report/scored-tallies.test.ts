import { expect, it } from 'vitest'
import { document } from '../../testing/document'
import { openStore } from '../store/open'
import type { Store } from '../store/store'
import { scoredTallies } from './scored-tallies'

/** A real store, and how often its cells are read. */
function counted() {
  const store = openStore('sqlite::memory:')
  const read = { cells: 0 }
  const watched: Store = {
    ...store,
    cells: (filter) => {
      read.cells++
      return store.cells(filter)
    },
  }
  return { store: watched, read }
}

const day = { from: '2026-11-20', to: '2026-11-20' }

it('reads anew what has changed, and only that', async () => {
  const { store, read } = counted()
  let now = 0
  const begin = scoredTallies(store, () => now)
  const nOf = async (by: readonly string[] = []) => {
    const found = await (await begin())(day, by)
    return found.reduce((sum, { n }) => sum + n, 0)
  }
  expect(await nOf()).toBe(0)
  await store.write([document('a', { eraseHash: 'x' }), document('b')])
  expect([await nOf(), await nOf(), read.cells]).toEqual([2, 2, 2])
  expect([await nOf(['device']), read.cells]).toEqual([2, 3])
  // A later revision and an erasure are seen, a duplicate changes nothing.
  await store.write([document('b', { rev: 2, answers: {} })])
  expect(await nOf()).toBe(1)
  await store.erase('a', 'x')
  expect(await nOf()).toBe(0)
  const before = read.cells
  await store.write([document('b', { rev: 2, answers: {} })])
  expect([await nOf(), read.cells]).toEqual([0, before])
  now = 60_001
  await nOf()
  expect(read.cells).toBe(before + 1)
  await store.close()
})

it('counts answers to scored questions alone, from each response where cells are not split so', async () => {
  const { store } = counted()
  const asked = { score: { type: 'nps', min: 0, max: 10 }, why: { type: 'text' } } as const
  await store.write([
    document('a', { asked, answers: { score: 9, why: 'Tea.' } }),
    document('b', { asked, answers: {} }),
  ])
  const read = await scoredTallies(store)()
  for (const by of [[], ['user.plan']])
    expect((await read(day, by)).map(({ question, n }) => [question, n])).toEqual([['score', 1]])
  await store.close()
})
