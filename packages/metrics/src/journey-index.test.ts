import { expect, test } from 'vitest'
import { type IndexPart, journeyIndex } from './journey-index'
import { mean } from './mean'
import { nps } from './nps'
import { proportion } from './proportion'
import type { Figure } from './result'

const relation = { key: 'relation', figure: nps({ promoters: 50, passives: 30, detractors: 20 }), min: -100, max: 100 }
const checkout = { key: 'checkout', figure: proportion(80, 100), min: 0, max: 100 }

test('weighs the places of scores on their scales', () => {
  const found = journeyIndex([
    { ...relation, weight: 1 },
    { ...checkout, weight: 3 },
  ]) as Figure
  expect(found).toMatchObject({ n: 200, method: 'mover', level: 0.95 })
  // Computed apart from this code, from the adjusted-Wald and the Wilson interval.
  expect([found.value, found.lo, found.hi].map((one) => Number(one.toFixed(4)))).toEqual([76.25, 69.2959, 81.5534])
})

test('only what a weight is of the sum counts', () => {
  const weighed = (times: number): IndexPart[] => [
    { ...relation, weight: times },
    { ...checkout, weight: 3 * times },
  ]
  const [plain, large, small] = [1, 1e300, 1e-300].map((times) => journeyIndex(weighed(times)) as Figure)
  for (const other of [large, small]) expect(other!.value).toBeCloseTo(plain!.value, 9)
})

test('a mean has its place on its scale', () => {
  expect(journeyIndex([{ key: 'ease', weight: 1, figure: mean([4, 4, 5, 3]), min: 1, max: 7 }])).toMatchObject({
    value: 50,
  })
})

test('says why there is none', () => {
  const reasonOf = (...parts: IndexPart[]) => (journeyIndex(parts) as { reason: string }).reason
  expect(reasonOf()).toBe('the index has no parts')
  expect(reasonOf({ ...checkout, weight: 0 })).toBe('the weight of checkout is 0: a weight is above 0')
  expect(reasonOf({ ...checkout, weight: 1, max: 0 })).toBe('the scale of checkout is 0 to 0: a scale goes up')
  expect(reasonOf({ ...checkout, weight: 1 }, { ...checkout, weight: 1 })).toBe('checkout is given twice')
  expect(reasonOf({ ...checkout, weight: 1, figure: proportion(0, 0) })).toMatch(/^checkout has no figure: /)
  const other = { ...relation, weight: 1, figure: nps({ promoters: 5, passives: 1, detractors: 1 }, { level: 0.9 }) }
  expect(reasonOf({ ...checkout, weight: 1 }, other)).toMatch(/levels/)
})
