import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type MeanDifferenceFigure, meanDifference } from './mean-difference'

test('means differ by Welch’s interval and test', () => {
  // SciPy 1.17: stats.ttest_ind(a, b, equal_var=False) and its confidence_interval(0.95).
  const result = meanDifference([5, 6, 7, 4, 6, 7, 7], [3, 4, 6, 2, 5], { min: 1, max: 7 }) as MeanDifferenceFigure
  expect(result).toMatchObject({ n: 12, method: 'welch-t', level: 0.95 })
  expect(result.value).toBeCloseTo(2, 9)
  expect(result.t).toBeCloseTo(2.4068866712572614, 9)
  expect(result.df).toBeCloseTo(6.955203308063404, 9)
  expect(result.p).toBeCloseTo(0.047210621677794225, 9)
  expect(result.lo).toBeCloseTo(0.03254954302675461, 9)
  expect(result.hi).toBeCloseTo(3.9674504569732454, 9)
})

test('summaries do as well as answers', () => {
  // SciPy 1.17: stats.ttest_ind_from_stats(5.5, 1.2, 20, 4.8, 1.5, 30, equal_var=False).
  const sides = [
    { n: 20, mean: 5.5, sd: 1.2 },
    { n: 30, mean: 4.8, sd: 1.5 },
  ] as const
  const result = meanDifference(...sides) as MeanDifferenceFigure
  expect(result.df).toBeCloseTo(46.29101788026173, 9)
  expect(result.lo).toBeCloseTo(-0.07162492075768678, 9)
  expect(result.hi).toBeCloseTo(1.4716249207576868, 9)
  expect(result.p).toBeCloseTo(0.07434378456406755, 9)
})

test('the interval stays on what the scale allows', () => {
  expect(meanDifference([1, 7], [7, 7], { min: 1, max: 7 })).toMatchObject({ value: -3, lo: -6, hi: 6 })
})

test('what has no spread has no interval', () => {
  expect(meanDifference([4], [4, 5])).toEqual({
    value: null,
    n: 3,
    reason: 'one answer on a side: a spread needs two',
  })
  expect(meanDifference([4, 4], [5, 5])).toMatchObject({ value: null, reason: expect.stringMatching(/not defined/) })
  expect(meanDifference([4, 9], [5, 5], { min: 1, max: 7 })).toMatchObject({
    value: null,
    reason: '9 is not on the scale of 1 to 7',
  })
})

test('sides can be swapped', () => {
  const answers = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 2, maxLength: 30 })
  fc.assert(
    fc.property(answers, answers, (a, b) => {
      const [there, back] = [meanDifference(a, b), meanDifference(b, a)]
      if (there.value === null || back.value === null) return there.value === back.value
      expect(there.lo).toBeCloseTo(-back.hi, 9)
      return Math.abs(there.p - back.p) < 1e-9
    }),
  )
})
