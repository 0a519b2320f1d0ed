import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mix } from './mix'

const strata = fc.uniqueArray(
  fc.record({
    key: fc.constantFrom('a', 'b', 'c', 'd'),
    n: fc.nat(500),
    value: fc.option(fc.double({ min: -100, max: 100, noNaN: true })),
  }),
  { selector: ({ key }) => key },
)

test('both groups rise and the total falls', () => {
  const result = mix(
    [
      { key: 'phone', n: 20, value: 10 },
      { key: 'desk', n: 80, value: 40 },
    ],
    [
      { key: 'phone', n: 60, value: 12 },
      { key: 'desk', n: 40, value: 42 },
    ],
  )
  expect(result.change).toBeCloseTo(-10, 9)
  expect(result.within).toBeCloseTo(2, 9)
  expect(result.mix).toBeCloseTo(-12, 9)
})

test('within and mix add up to the change', () => {
  fc.assert(
    fc.property(strata, strata, (before, after) => {
      const result = mix(before, after)
      if (result.change === null) return result.reason === 'no answers'
      return Math.abs(result.within + result.mix - result.change) < 1e-9
    }),
  )
})

test('what can’t be split gives a reason', () => {
  expect(mix([], [{ key: 'a', n: 1, value: 1 }])).toMatchObject({ change: null, reason: 'no answers' })
  expect(mix([{ key: 'a', n: 1.5, value: 1 }], [])).toMatchObject({
    change: null,
    reason: expect.stringMatching(/n of a is 1.5/),
  })
  const twice = [
    { key: 'a', n: 1, value: 1 },
    { key: 'a', n: 2, value: 1 },
  ]
  expect(mix(twice, twice)).toMatchObject({ change: null, reason: 'a is given twice' })
  expect(mix([{ key: 'a', n: 1, value: Number.NaN }], twice)).toMatchObject({
    change: null,
    reason: expect.stringMatching(/a value is a number or null/),
  })
})
