import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ces } from './ces'
import { csat } from './csat'
import { proportion } from './proportion'
import type { Figure } from './result'

test('a share comes with Wilson’s interval', () => {
  const result = proportion(74, 107) as Figure
  expect(result).toMatchObject({ n: 107, method: 'wilson', level: 0.95 })
  expect(result.value).toBeCloseTo(69.1589, 4)
  expect(result.lo).toBeCloseTo(59.8715, 4)
  expect(result.hi).toBeCloseTo(77.1183, 4)
  const nobody = proportion(0, 10) as Figure
  expect(nobody).toMatchObject({ value: 0, lo: 0 })
  expect(nobody.hi).toBeCloseTo(27.7533, 4)
})

test('impossible counts give a reason', () => {
  expect(proportion(11, 10)).toEqual({
    value: null,
    n: 10,
    reason: "11 successes of 10: there can't be more successes than answers",
  })
  expect(proportion(0.5, 10)).toMatchObject({ value: null, reason: expect.stringMatching(/successes is 0.5/) })
  expect(proportion(0, 0)).toEqual({ value: null, n: 0, reason: 'no answers' })
})

test('a share holds its value, and nothing is NaN', () => {
  fc.assert(
    fc.property(fc.oneof(fc.nat(1e6), fc.double()), fc.oneof(fc.nat(1e6), fc.double()), (successes, n) => {
      const result = proportion(successes, n)
      return (
        result.value === null ||
        (0 <= result.lo && result.lo <= result.value && result.value <= result.hi && result.hi <= 100)
      )
    }),
  )
})

test('csat counts 4 and 5 of 5', () => {
  expect(csat({ 1: 3, 2: 10, 3: 20, 4: 44, 5: 30 })).toEqual(proportion(74, 107))
  expect(csat({ 4: 2, 6: 1 })).toMatchObject({ value: null, reason: 'answer 6 is not on the scale of 1 to 5' })
  expect(csat({})).toMatchObject({ value: null, reason: 'no answers' })
})

test('ces counts 5 to 7 of 7, and 4 to 5 of 5', () => {
  expect(ces({ 3: 2, 5: 4, 6: 10, 7: 4 })).toEqual(proportion(18, 20))
  expect(ces({ 2: 5, 4: 10, 5: 5 }, { points: 5 })).toEqual(proportion(15, 20))
  expect(ces({ 7: 1 }, { points: 5 })).toMatchObject({ value: null })
  expect(ces({ 7: 1 }, { points: 9 as never })).toMatchObject({
    value: null,
    reason: expect.stringMatching(/CES has 5 or 7/),
  })
})

test('any distribution gives a figure or a reason', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.oneof(fc.nat(), fc.double())), (distribution) => {
      const result = csat(distribution)
      return result.value === null ? result.reason.length > 0 : result.lo <= result.value && result.value <= result.hi
    }),
  )
})
