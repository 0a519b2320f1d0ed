import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mean } from './mean'
import type { Figure } from './result'

test('a mean comes with Student’s interval, clamped to the scale', () => {
  // 5.6 ± 2.776445 · 1.140175 / √5
  const result = mean([5, 6, 7, 4, 6], { min: 1, max: 7 }) as Figure
  expect(result).toMatchObject({ value: 5.6, hi: 7, n: 5, method: 'student-t' })
  expect(result.lo).toBeCloseTo(4.1843, 4)
  const summarised = mean({ n: 5, mean: 5.6, sd: Math.sqrt(1.3) }) as Figure
  expect(summarised.lo).toBeCloseTo(4.1843, 4)
  expect(summarised.hi).toBeCloseTo(7.0157, 4)
})

test('one answer is as unsure as its scale', () => {
  expect(mean([4], { min: 1, max: 7 })).toMatchObject({ value: 4, lo: 1, hi: 7 })
  expect(mean([4])).toEqual({ value: null, n: 1, reason: 'one answer has no interval' })
})

test('what can’t be averaged gives a reason', () => {
  expect(mean([])).toEqual({ value: null, n: 0, reason: 'no answers' })
  expect(mean([1, 9], { min: 1, max: 7 })).toMatchObject({
    value: null,
    n: 2,
    reason: '9 is not on the scale of 1 to 7',
  })
  expect(mean([1, Number.NaN])).toMatchObject({ value: null })
  expect(mean({ n: 3, mean: 2, sd: -1 })).toMatchObject({ value: null })
  expect(mean([1, 2], { min: 7, max: 1 })).toMatchObject({ value: null, reason: expect.stringMatching(/wrong order/) })
})

test('the interval holds the mean, and nothing is NaN', () => {
  fc.assert(
    fc.property(fc.array(fc.double()), (values) => {
      const result = mean(values)
      return result.value === null ? result.reason.length > 0 : result.lo <= result.value && result.value <= result.hi
    }),
  )
})
