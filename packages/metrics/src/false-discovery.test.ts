import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type FalseDiscovery, falseDiscovery } from './false-discovery'

test('p-values are adjusted as Benjamini and Hochberg do', () => {
  // SciPy 1.17: stats.false_discovery_control.
  const expected = [0.035, 0.23333333, 0.0525, 0.056, 0.5, 0.0028, 0.0525]
  const found = falseDiscovery([0.01, 0.2, 0.03, 0.04, 0.5, 0.0004, 0.03]) as FalseDiscovery
  found.adjusted.forEach((p, i) => {
    expect(p).toBeCloseTo(expected[i] as number, 7)
  })
  expect(found.believed).toEqual([true, false, true, true, false, true, true])
})

test('the example of the authors: four of fifteen at 0.05', () => {
  // Benjamini & Hochberg 1995, section 3.3.
  const ps = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
  ]
  const found = falseDiscovery(ps, { falseShare: 0.05 }) as FalseDiscovery
  expect(found.believed.filter(Boolean)).toHaveLength(4)
})

test('nothing to judge is nothing to believe; what is no p-value gives a reason', () => {
  expect(falseDiscovery([])).toEqual({ believed: [], adjusted: [], falseShare: 0.1 })
  expect(falseDiscovery([0.1, 1.2])).toEqual({ value: null, n: 2, reason: 'p-value 1.2 is not from 0 to 1' })
  expect(falseDiscovery([0.1], { falseShare: 1 })).toMatchObject({ reason: expect.stringMatching(/falseShare is 1/) })
})

test('what is believed is what lies at or below the last p-value under the line', () => {
  // The procedure in its original words, beside the adjusted p-values.
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 }), (ps) => {
      const ranked = [...ps].sort((a, b) => a - b)
      const bound = ranked.findLast((p, i) => (p * ps.length) / (i + 1) <= 0.1) ?? -1
      expect((falseDiscovery(ps) as FalseDiscovery).believed).toEqual(ps.map((p) => p <= bound))
    }),
  )
})
