import { expect, it } from 'vitest'
import { document } from '../../testing/document'
import { createSuspicion } from './suspicion'

const scored = (id: string, score: number, more = {}) => document(id, { answers: { score }, ...more })
/** As the people of an office answer, one every `everyMs`. */
const SCORES = [9, 10, 7, 8, 9, 3, 10, 6, 9, 8]

it('T10 leaves an office of a thousand behind one address alone', () => {
  let now = 0
  const { look } = createSuspicion(() => now)
  const flags = Array.from({ length: 1000 }, (_, i) => {
    now += 900
    return look(scored(`a${i}`, SCORES[i % 10]!), '203.0.113.0/24')
  })
  expect(flags.flat()).toEqual([])
})

it('T10 flags a burst from one network, from its first answer on', () => {
  let now = 0
  const { look } = createSuspicion(() => now)
  const flagged = new Set<string>()
  for (let i = 0; i < 500; i++) {
    now += 10
    for (const { id, flag } of look(scored(`a${i}`, SCORES[i % 10]!), '203.0.113.0/24'))
      if (flag === 'burst') flagged.add(id)
  }
  expect(flagged.size).toBe(500)
})

it('T10 flags a network whose answers are nearly all the same, however slowly they come', () => {
  let now = 0
  const { look } = createSuspicion(() => now)
  const flagged = new Set<string>()
  for (let i = 0; i < 100; i++) {
    now += 10_000
    for (const { id, flag } of look(scored(`a${i}`, i % 20 ? 0 : 9), '203.0.113.0/24'))
      if (flag === 'uniform') flagged.add(id)
  }
  expect(flagged.size).toBe(100)
})

it('T10 flags what nobody can have read, and the same answer in every row', () => {
  const { look } = createSuspicion(() => 0)
  const flagsOf = (more: object) => look(document('a', more), undefined).map(({ flag }) => flag)
  expect(flagsOf({ msToAnswer: 120 })).toEqual(['fast'])
  expect(flagsOf({ msToAnswer: 1200 })).toEqual([])
  expect(flagsOf({ msToAnswer: 120, answers: {} })).toEqual([])
  expect(flagsOf({ answers: { m: { a: 'x', b: 'x', c: 'x', d: 'x', e: 'x' } } })).toEqual(['straight'])
  expect(flagsOf({ answers: { m: { a: 'x', b: 'x', c: 'x', d: 'x', e: 'y' } } })).toEqual([])
  expect(flagsOf({ answers: { a: 5, b: 5, c: 5, d: 5, e: 5 } })).toEqual(['straight'])
})

it('takes this machine for all the world that a proxy passes on, and flags no crowd of it, but one that says the same', () => {
  const { look } = createSuspicion(() => 0)
  const crowd = Array.from({ length: 500 }, (_, i) => look(scored(`a${i}`, SCORES[i % 10]!), 'local'))
  expect(crowd.flat()).toEqual([])
  const same = Array.from({ length: 300 }, (_, i) => look(scored(`b${i}`, 0, { survey: 'other' }), 'local'))
  expect(same.flat().length).toBe(300)
})

it('counts a response that grows once', () => {
  const { look } = createSuspicion(() => 0)
  const flags = Array.from({ length: 500 }, (_, i) => look(scored('a', 9, { rev: i + 1 }), '203.0.113.0/24'))
  expect(flags.flat()).toEqual([])
})
