import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DifferenceFigure, npsDifference, proportionDifference } from './difference'

test('shares differ by Newcombe’s interval', () => {
  const result = proportionDifference({ successes: 56, n: 70 }, { successes: 48, n: 80 }) as DifferenceFigure
  expect(result).toMatchObject({ n: 150, method: 'newcombe' })
  expect(result.value).toBeCloseTo(20, 4)
  expect(result.lo).toBeCloseTo(5.2431, 4)
  expect(result.hi).toBeCloseTo(33.3873, 4)
  // z = .2·√(149/150) / √(.69333·.30667·(1/70 + 1/80))
  expect(result.z).toBeCloseTo(2.6414, 3)
  expect(result.p).toBeCloseTo(0.00826, 4)
})

test('scores differ by the adjusted interval', () => {
  const a = { promoters: 30, passives: 20, detractors: 10 }
  const b = { promoters: 20, passives: 20, detractors: 20 }
  const result = npsDifference(a, b) as DifferenceFigure
  // 20/63 ± 1.959964·√(v₁/63 + v₂/63)
  expect(result.value).toBeCloseTo(33.3333, 4)
  const error = Math.sqrt((41.5 / 63 - (20 / 63) ** 2 + 41.5 / 63) / 63)
  expect(result.lo).toBeCloseTo(100 * (20 / 63 - 1.959964 * error), 3)
  expect(result.hi).toBeCloseTo(100 * (20 / 63 + 1.959964 * error), 3)
  expect(result.z).toBeCloseTo(20 / 63 / error, 9)
  expect(npsDifference(a, a)).toMatchObject({ value: 0, z: 0, p: 1 })
})

test('no difference can be seen where all agree', () => {
  expect(proportionDifference({ successes: 9, n: 9 }, { successes: 1, n: 1 })).toMatchObject({ value: 0, z: 0, p: 1 })
})

test('an unusable side gives its reason', () => {
  expect(proportionDifference({ successes: 9, n: 8 }, { successes: 1, n: 1 })).toMatchObject({
    value: null,
    reason: expect.stringMatching(/9 successes/),
  })
  expect(
    npsDifference({ promoters: 1, passives: 0, detractors: 0 }, { promoters: 0, passives: 0, detractors: 0 }),
  ).toMatchObject({
    value: null,
    reason: 'no answers',
  })
})

test('differences turn round with their sides', () => {
  const side = fc.record({ promoters: fc.nat(900), passives: fc.nat(900), detractors: fc.nat(900) })
  fc.assert(
    fc.property(side, side, (a, b) => {
      const [there, back] = [npsDifference(a, b), npsDifference(b, a)]
      if (there.value === null || back.value === null) return there.value === back.value
      expect(there.lo).toBeCloseTo(-back.hi, 9)
      expect(there.p).toBeCloseTo(back.p, 9)
      return there.lo <= there.value && there.value <= there.hi && there.p >= 0 && there.p <= 1
    }),
  )
})
