import { expect, test } from 'vitest'
import { bootstrapMean } from './bootstrap-mean'
import { completionRate } from './completion-rate'
import { mean } from './mean'
import { proportion } from './proportion'
import { random } from './random'
import type { Result } from './result'
import { standardised } from './standardised'
import { weightedProportion } from './weighted-proportion'

// How often the intervals hold the true value: counted over all samples where they can be counted, else over drawn ones, always the same.

/** Probability of each number of successes. */
function binomial(n: number, p: number): number[] {
  const ways = [1]
  for (let k = 1; k <= n; k++) ways.push(((ways[k - 1] ?? 0) * (n - k + 1)) / k)
  return ways.map((own, k) => own * p ** k * (1 - p) ** (n - k))
}

const holds = (result: Result, truth: number) => result.value !== null && result.lo <= truth && truth <= result.hi

test('Wilson’s interval and adjusted Wald hold a share 95 times of 100, on average over shares', () => {
  for (const n of [5, 10, 30]) {
    const shares = Array.from({ length: 99 }, (_, i) => (i + 1) / 100)
    const average = (of: (x: number) => Result) =>
      shares.reduce((sum, p) => {
        const covered = binomial(n, p).reduce((all, own, x) => all + (holds(of(x), 100 * p) ? own : 0), 0)
        return sum + covered / shares.length
      }, 0)
    expect(average((x) => proportion(x, n))).toBeGreaterThan(0.94)
    expect(average((x) => completionRate(x, n))).toBeGreaterThan(0.95)
  }
})

test.each([
  [20, 0.9, 30, 0.6],
  [15, 0.5, 40, 0.8],
  [10, 0.95, 10, 0.7],
])('a standardised total of %s answers at %s and %s at %s is held', (n, p, m, q) => {
  const reference = [
    { key: 'a', n: 70 },
    { key: 'b', n: 30 },
  ]
  const truth = 70 * p + 30 * q
  const [first, second] = [binomial(n, p), binomial(m, q)]
  let covered = 0
  first.forEach((own, x) => {
    second.forEach((other, y) => {
      const groups = [
        { key: 'a', figure: proportion(x, n) },
        { key: 'b', figure: proportion(y, m) },
      ]
      if (holds(standardised(groups, reference), truth)) covered += own * other
    })
  })
  expect(covered).toBeGreaterThan(0.93)
})

const ceiling = [7, 7, 7, 7, 7, 7, 6, 6, 5, 2]
const centre = ceiling.reduce((sum, x) => sum + x, 0) / ceiling.length

test.each([
  [8, 0.78, 0.7],
  [20, 0.88, 0.87],
  [60, 0.92, 0.9],
])(
  'a mean of %s answers near the end of the scale is held less often, and less by the bootstrap',
  (n, student, bootstrap) => {
    const draw = random(20261125)
    const held = { student: 0, bootstrap: 0 }
    const samples = 600
    for (let i = 0; i < samples; i++) {
      const answers = Array.from({ length: n }, () => ceiling[draw(ceiling.length)] as number)
      if (holds(mean(answers, { min: 1, max: 7 }), centre)) held.student++
      if (holds(bootstrapMean(answers, { min: 1, max: 7, resamples: 400 }), centre)) held.bootstrap++
    }
    expect(held.student / samples).toBeGreaterThan(student)
    expect(held.bootstrap / samples).toBeGreaterThan(bootstrap)
    // Why few answers alone are no reason to draw samples.
    expect(held.bootstrap).toBeLessThanOrEqual(held.student)
  },
)

test('a weighted share is held where weights differ by chance', () => {
  const draw = random(20261125)
  let held = 0
  const samples = 1000
  for (let i = 0; i < samples; i++) {
    const answers = Array.from({ length: 40 }, () => ({ value: draw(10) < 7 ? 1 : 0, weight: 1 + draw(4) }))
    if (holds(weightedProportion(answers), 70)) held++
  }
  expect(held / samples).toBeGreaterThan(0.92)
})
