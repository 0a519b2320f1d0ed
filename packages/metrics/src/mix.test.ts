import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mix, type Stratum } from './mix'
import { mixMisleads } from './mix-misleads'

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
  expect(mixMisleads(result)).toBe(true)
})

const total = (groups: readonly Stratum[]) => {
  const counted = groups.filter(({ value }) => value !== null)
  const n = counted.reduce((sum, group) => sum + group.n, 0)
  return counted.reduce((sum, group) => sum + group.n * (group.value ?? 0), 0) / n
}

test('within and mix add up to the change', () => {
  fc.assert(
    fc.property(strata, strata, (before, after) => {
      const result = mix(before, after)
      if (result.change === null) {
        expect(result.reason).toBe('no answers')
        return
      }
      expect(result.within + result.mix).toBe(result.change)
      expect(result.change).toBeCloseTo(total(after) - total(before), 9)
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

test('a change is shown with its parts where the mix outweighs or opposes it', () => {
  expect(mixMisleads({ change: 5, within: 4, mix: 1 })).toBe(false)
  expect(mixMisleads({ change: 5, within: 1, mix: 4 })).toBe(true)
  expect(mixMisleads({ change: 5, within: 6, mix: -1 })).toBe(true)
  expect(mixMisleads({ change: 0, within: 0, mix: 0 })).toBe(false)
  expect(mixMisleads(mix([], []))).toBe(false)
})
