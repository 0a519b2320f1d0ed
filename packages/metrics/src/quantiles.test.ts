import jstat from 'jstat'
import { expect, test } from 'vitest'
import { normalCritical, twoSided, upperTail } from './normal'
import { studentCritical, studentTwoSided } from './student'

const levels = [0.5, 0.8, 0.9, 0.95, 0.99, 0.999]

test('normal quantiles agree with tables and with an independent implementation', () => {
  expect(normalCritical(0.95)).toBeCloseTo(1.959963984540054, 12)
  expect(normalCritical(0.99)).toBeCloseTo(2.5758293035489, 12)
  for (const level of levels) expect(normalCritical(level)).toBeCloseTo(jstat.normal.inv((1 + level) / 2, 0, 1), 8)
  for (const z of [0, 0.5, 1, 2, 2.999, 3.001, 4]) expect(upperTail(z)).toBeCloseTo(1 - jstat.normal.cdf(z, 0, 1), 12)
  expect(upperTail(6) / 9.865876450376981e-10).toBeCloseTo(1, 9)
  expect(twoSided(-1.959963984540054)).toBeCloseTo(0.05, 12)
})

test('Student’s quantiles agree with tables and with an independent implementation', () => {
  expect(studentCritical(0.95, 1)).toBeCloseTo(12.7062, 4)
  expect(studentCritical(0.95, 10)).toBeCloseTo(2.228139, 6)
  for (const level of levels) {
    for (const df of [1, 2, 3, 4, 7, 30, 99, 200, 201, 1000]) {
      expect(studentCritical(level, df)).toBeCloseTo(jstat.studentt.inv((1 + level) / 2, df), 5)
    }
  }
  expect(studentCritical(0.95, 1e9)).toBeCloseTo(normalCritical(0.95), 8)
})

test('p-values agree with an independent implementation as far as that is exact', () => {
  for (const df of [1, 1.5, 2, 4.75, 10, 30.2, 100, 400]) {
    for (const t of [0, 0.1, 0.7, 1.3, 2.2, 3.5, 6, 12]) {
      // jStat's p-value of 0 is 0.99999996; nine digits are held against SciPy's in distributions.test.ts.
      expect(Math.abs(studentTwoSided(t, df) - 2 * (1 - jstat.studentt.cdf(t, df)))).toBeLessThan(1e-7)
      // And with itself: the critical value at a level has that p-value.
      if (t > 0 && studentTwoSided(t, df) > 1e-9)
        expect(studentCritical(1 - studentTwoSided(t, df), df) / t).toBeCloseTo(1, 6)
    }
  }
})
