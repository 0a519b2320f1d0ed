import jstat from 'jstat'
import { expect, test } from 'vitest'
import { normalCritical, twoSided, upperTail } from './normal'
import { studentCritical } from './student'

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
