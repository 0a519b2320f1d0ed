import { expect, it } from 'vitest'
import { document } from '../../testing/document'
import { createSuspicion, type Flagged } from './suspicion'

const scored = (id: string, score: number, more = {}) => document(id, { answers: { score }, ...more })
/** As the people of an office answer, one every `everyMs`. */
const SCORES = [9, 10, 7, 8, 9, 3, 10, 6, 9, 8]

it('T10 leaves an office of a thousand behind one address alone', async () => {
  let now = 0
  const { look } = createSuspicion(undefined, () => now)
  const flags: Flagged[] = []
  for (let i = 0; i < 1000; i++) {
    now += 900
    flags.push(...(await look([scored(`a${i}`, SCORES[i % 10]!)], '203.0.113.0/24')))
  }
  expect(flags).toEqual([])
})

it('T10 flags a burst from one network, from its first answer on', async () => {
  let now = 0
  const { look } = createSuspicion(undefined, () => now)
  const flagged = new Set<string>()
  for (let i = 0; i < 500; i++) {
    now += 10
    for (const { id, flag } of await look([scored(`a${i}`, SCORES[i % 10]!)], '203.0.113.0/24'))
      if (flag === 'burst') flagged.add(id)
  }
  expect(flagged.size).toBe(500)
})

it('T10 flags a network whose answers are nearly all the same, however slowly they come', async () => {
  let now = 0
  const { look } = createSuspicion(undefined, () => now)
  const flagged = new Set<string>()
  for (let i = 0; i < 100; i++) {
    now += 10_000
    for (const { id, flag } of await look([scored(`a${i}`, i % 20 ? 0 : 9)], '203.0.113.0/24'))
      if (flag === 'uniform') flagged.add(id)
  }
  expect(flagged.size).toBe(100)
})

it('T10 flags what nobody can have read, and the same answer in every row', async () => {
  const { look } = createSuspicion(undefined, () => 0)
  const flagsOf = async (more: object) => (await look([document('a', more)], undefined)).map(({ flag }) => flag)
  expect(await flagsOf({ msToAnswer: 120 })).toEqual(['fast'])
  expect(await flagsOf({ msToAnswer: 1200 })).toEqual([])
  expect(await flagsOf({ msToAnswer: 120, answers: {} })).toEqual([])
  expect(await flagsOf({ answers: { m: { a: 'x', b: 'x', c: 'x', d: 'x', e: 'x' } } })).toEqual(['straight'])
  expect(await flagsOf({ answers: { m: { a: 'x', b: 'x', c: 'x', d: 'x', e: 'y' } } })).toEqual([])
  expect(await flagsOf({ answers: { a: 5, b: 5, c: 5, d: 5, e: 5 } })).toEqual(['straight'])
})

it('takes this machine for all the world that a proxy passes on, and flags no crowd of it, but one that says the same', async () => {
  const { look } = createSuspicion(undefined, () => 0)
  const crowd = Array.from({ length: 500 }, (_, i) => scored(`a${i}`, SCORES[i % 10]!))
  expect(await look(crowd, 'local')).toEqual([])
  const same = Array.from({ length: 300 }, (_, i) => scored(`b${i}`, 0, { survey: 'other' }))
  expect(await look(same, 'local')).toHaveLength(300)
})

it('counts a response that grows once', async () => {
  const { look } = createSuspicion(undefined, () => 0)
  const grown = Array.from({ length: 500 }, (_, i) => scored('a', 9, { rev: i + 1 }))
  expect(await look(grown, '203.0.113.0/24')).toEqual([])
})
