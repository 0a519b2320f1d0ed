import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distinctiveWords } from './distinctive-words'

test('finds the word that sets groups apart, as far as was computed apart from this code', () => {
  const found = distinctiveWords({ late: 12, tea: 20 }, { late: 2, tea: 40 })
  const told = found.map(({ word, delta, z }) => [word, delta.toFixed(4), z.toFixed(4)])
  expect(told).toEqual([
    ['tea', '-0.5713', '-4.2400'],
    ['late', '0.5713', '2.0178'],
  ])
})

test('the groups the other way round are the same with the other sign', () => {
  const counts = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', '__proto__'), fc.nat(50))
  fc.assert(
    fc.property(counts, counts, (first, second) => {
      const there = new Map(distinctiveWords(first, second).map(({ word, z }) => [word, z]))
      for (const { word, z } of distinctiveWords(second, first)) expect(there.get(word)).toBeCloseTo(-z, 9)
    }),
  )
})

test('a rare word does not win by chance', () => {
  const common = Object.fromEntries([...'abcdefghij'].map((word) => [word, 50]))
  const [winner, ...others] = distinctiveWords({ ...common, once: 1, late: 30 }, { ...common, late: 5 })
  expect(winner!.word).toBe('late')
  expect(others.find(({ word }) => word === 'once')!.z).toBeLessThan(2)
})

test('what are no counts, and words that are all there is, give nothing', () => {
  expect(distinctiveWords({ a: -1 }, { b: 2 })).toEqual([])
  expect(distinctiveWords({ a: 0.5 }, {})).toEqual([])
  expect(distinctiveWords({ a: 3 }, { a: 4 })).toEqual([])
  expect(distinctiveWords({ a: 3, b: 1 }, { a: 4 }, { priorWords: 0 })).toEqual([])
})
