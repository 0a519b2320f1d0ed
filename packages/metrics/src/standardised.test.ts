import fc from 'fast-check'
import { expect, test } from 'vitest'
import { npsDifference, proportionDifference } from './difference'
import { figureDifference } from './figure-difference'
import { mean } from './mean'
import { nps } from './nps'
import { proportion } from './proportion'
import type { Figure } from './result'
import { standardised } from './standardised'

const phone = { key: 'phone', figure: proportion(30, 60) }
const desk = { key: 'desk', figure: proportion(36, 40) }
const reference = [
  { key: 'phone', n: 20 },
  { key: 'desk', n: 80 },
]

test('the total is that of the reference’s mix', () => {
  const result = standardised([phone, desk], reference) as Figure
  expect(result).toMatchObject({ n: 100, method: 'mover', level: 0.95 })
  expect(result.value).toBeCloseTo(82, 9)
  // Computed apart from this code, with SciPy, from the two Wilson intervals.
  expect(result.lo).toBeCloseTo(71.2743, 4)
  expect(result.hi).toBeCloseTo(87.4204, 4)
})

test('more answers of one group move the plain total, not this one', () => {
  const mixOf = (n: number) => [phone, { key: 'desk', figure: proportion(0.9 * n, n) }]
  const [few, many] = [standardised(mixOf(40), reference), standardised(mixOf(4000), reference)] as Figure[]
  expect(few?.value).toBeCloseTo(many?.value ?? 0, 9)
})

test('one group is itself', () => {
  const figure = nps({ promoters: 30, passives: 20, detractors: 10 }) as Figure
  const result = standardised([{ key: 'all', figure }], [{ key: 'all', n: 7 }]) as Figure
  expect([result.value, result.lo, result.hi]).toEqual([
    expect.closeTo(figure.value, 9),
    expect.closeTo(figure.lo, 9),
    expect.closeTo(figure.hi, 9),
  ])
})

test('a part of the reference that can’t speak gives a reason', () => {
  expect(standardised([phone], reference)).toEqual({
    value: null,
    n: 0,
    reason: 'desk makes up 80.0 % of the reference; its figure: none, 5 answers are needed',
  })
  expect(standardised([phone, { key: 'desk', figure: proportion(1, 4) }], reference)).toMatchObject({
    reason: expect.stringMatching(/one of 4 answers/),
  })
  expect(standardised([phone, { key: 'desk', figure: proportion(0, 0) }], reference)).toMatchObject({
    reason: expect.stringMatching(/none \(no answers\)/),
  })
  expect(standardised([phone, phone], reference)).toMatchObject({ reason: 'phone is given twice' })
  expect(standardised([phone, desk], [])).toMatchObject({ reason: 'the reference is empty' })
  expect(standardised([phone, desk], [{ key: 'desk', n: -1 }])).toMatchObject({ reason: expect.stringMatching(/-1/) })
  const other = { key: 'desk', figure: proportion(36, 40, { level: 0.9 }) }
  expect(standardised([phone, other], reference)).toMatchObject({ reason: expect.stringMatching(/levels/) })
})

test('it lies between its groups, in its own interval', () => {
  const group = (key: string) =>
    fc.record({
      key: fc.constant(key),
      counts: fc.tuple(fc.integer({ min: 2, max: 50 }), fc.integer({ min: 3, max: 50 })),
    })
  fc.assert(
    fc.property(group('a'), group('b'), fc.integer({ min: 1, max: 99 }), (a, b, n) => {
      const groups = [a, b].map(({ key, counts }) => ({
        key,
        figure: proportion(counts[0], counts[0] + counts[1]) as Figure,
      }))
      const result = standardised(groups, [
        { key: 'a', n },
        { key: 'b', n: 100 - n },
      ]) as Figure
      const values = groups.map(({ figure }) => figure.value)
      expect(result.value).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9)
      expect(result.value).toBeLessThanOrEqual(Math.max(...values) + 1e-9)
      expect(result.lo).toBeLessThanOrEqual(result.value)
      expect(result.hi - result.lo).toBeLessThanOrEqual(
        Math.max(...groups.map(({ figure }) => figure.hi - figure.lo)) + 1e-9,
      )
    }),
  )
})

test('two shares differ by Newcombe’s interval', () => {
  const [a, b] = [
    { successes: 56, n: 70 },
    { successes: 48, n: 80 },
  ]
  const result = figureDifference(proportion(a.successes, a.n), proportion(b.successes, b.n)) as Figure
  const newcombe = proportionDifference(a, b) as Figure
  expect([result.lo, result.hi]).toEqual([expect.closeTo(newcombe.lo, 9), expect.closeTo(newcombe.hi, 9)])
})

test('two scores differ much as by their own test', () => {
  const [a, b] = [
    { promoters: 300, passives: 200, detractors: 100 },
    { promoters: 250, passives: 200, detractors: 150 },
  ]
  const [result, own] = [figureDifference(nps(a), nps(b)), npsDifference(a, b)] as Figure[]
  expect(result?.lo).toBeCloseTo(own?.lo ?? 0, 0)
  expect(result?.hi).toBeCloseTo(own?.hi ?? 0, 0)
})

test('sides without figure or of different levels give a reason', () => {
  expect(figureDifference(mean([]), desk.figure)).toMatchObject({ value: null, reason: 'no answers' })
  expect(figureDifference(desk.figure, mean([]))).toMatchObject({ value: null, reason: 'no answers' })
  expect(figureDifference(desk.figure, proportion(1, 2, { level: 0.9 }))).toMatchObject({
    reason: expect.stringMatching(/one level/),
  })
})
