import { expect, test } from 'vitest'
import { incompleteBeta } from './incomplete-beta'
import { upperGamma } from './incomplete-gamma'
import { logGamma } from './log-gamma'
import { studentCritical, studentTwoSided } from './student'

// Expected values: SciPy 1.17 (stats.t.ppf, stats.t.sf, special.betainc, special.gammaincc), another implementation.

const agrees = (found: number, expected: number) => expect(Math.abs(found / expected - 1)).toBeLessThan(1e-9)

test.each([
  [0.8, 1, 3.0776835371752544],
  [0.8, 2.5, 1.7302509288071766],
  [0.8, 10, 1.372183641110336],
  [0.8, 999, 1.2823995700373971],
  [0.8, 1001, 1.2823978745810514],
  [0.95, 1, 12.706204736174694],
  [0.95, 2.5, 3.5746548420036817],
  [0.95, 33.3, 2.033819224134053],
  [0.95, 200, 1.9718962236339088],
  [0.95, 50000, 1.9600114310936798],
  [0.999, 1, 636.6192487687897],
  [0.999, 2.5, 18.277893528131457],
  [0.999, 999, 3.3002924403987666],
  [0.999, 1001, 3.3002728760660403],
])('Student’s critical value at %s with %s degrees of freedom', (level, df, expected) => {
  agrees(studentCritical(level, df), expected)
})

test.each([
  [0.5, 3, 0.651447964848151],
  [-2, 7.5, 0.08289699529816631],
  [4, 40.25, 0.00026401136429137666],
  [10, 5, 0.00017094757574296363],
  [2, 500000, 0.04550080380653647],
  [2, 2000000, 0.04550039887380676],
  [2.1, 1e8, 0.035728843624121286],
])('Student’s p-value of %s with %s degrees of freedom', (t, df, expected) => {
  agrees(studentTwoSided(t, df), expected)
})

test.each([
  [0.5, 2, 3, 0.6875],
  [0.1, 0.5, 0.5, 0.20483276469913345],
  [0.9, 10, 0.5, 0.15164090963470994],
  [0.01, 3, 200, 0.32876182896161066],
  [0.999, 500, 0.5, 0.31731044730971725],
])('incomplete beta of %s with %s and %s', (x, a, b, expected) => {
  agrees(incompleteBeta(x, a, b), expected)
})

test.each([
  [1, 2, 0.1353352832366127],
  [0.5, 0.1, 0.6547208460185768],
  [10, 3, 0.9988975118698845],
  [10, 30, 7.121750862815593e-6],
  [1000, 1100, 0.0010593232539299773],
  [1000, 900, 0.9994500977342882],
])('upper gamma of shape %s at %s', (a, x, expected) => {
  agrees(upperGamma(a, x), expected)
})

test('the gamma function continues the factorial', () => {
  let factorial = 1
  for (let n = 1; n < 20; n++) {
    agrees(Math.exp(logGamma(n)), factorial)
    factorial *= n
  }
  agrees(Math.exp(logGamma(0.5)), Math.sqrt(Math.PI))
})

test('nothing is below 0, all is below 1', () => {
  expect([incompleteBeta(0, 2, 2), incompleteBeta(1, 2, 2), upperGamma(3, 0)]).toEqual([0, 1, 1])
})
