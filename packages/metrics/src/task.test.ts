import { expect, test } from 'vitest'
import { type CompletionRateFigure, completionRate } from './completion-rate'
import { errorsPerAttempt } from './errors-per-attempt'
import { mean } from './mean'
import type { Figure } from './result'
import { scaleMean } from './scale-mean'
import { seq } from './seq'
import { sus } from './sus'
import { susEquivalent } from './sus-equivalent'
import { type TimeFigure, timeOnTask } from './time-on-task'
import { umuxLite } from './umux-lite'

// Expected values computed apart from this code, with SciPy 1.17.

test.each([
  [9, 10, 57.4032, 100, 83.3333],
  [74, 107, 59.8469, 77.1429, 68.8073],
  [0, 5, 0, 48.9055, 14.2857],
  [5, 5, 51.0945, 100, 85.7143],
])('%s of %s attempts succeeded: adjusted Wald and Laplace', (x, n, lo, hi, laplace) => {
  const result = completionRate(x, n) as CompletionRateFigure
  expect(result).toMatchObject({ n, method: 'agresti-coull' })
  expect(result.value).toBeCloseTo((100 * x) / n, 9)
  expect(result.lo).toBeCloseTo(lo, 4)
  expect(result.hi).toBeCloseTo(hi, 4)
  expect(result.laplace).toBeCloseTo(laplace, 4)
})

test('attempts that can’t be give a reason', () => {
  expect(completionRate(0, 0)).toEqual({ value: null, n: 0, reason: 'no attempts' })
  expect(completionRate(6, 5)).toMatchObject({ reason: expect.stringMatching(/6 of 5 attempts/) })
  expect(completionRate(0.5, 5)).toMatchObject({ reason: expect.stringMatching(/succeeded is 0.5/) })
  expect(errorsPerAttempt(1, 0)).toMatchObject({ reason: 'no attempts' })
  expect(errorsPerAttempt(-1, 3)).toMatchObject({ reason: expect.stringMatching(/errors is -1/) })
})

test('the time of a task is a geometric mean', () => {
  const result = timeOnTask([40_000, 36_000, 53_000, 81_000, 22_500, 120_000]) as TimeFigure
  expect(result).toMatchObject({ n: 6, method: 'log-t', medianMs: 46_500, excluded: 0 })
  expect(result.value).toBeCloseTo(50553.107572415596, 4)
  expect(result.lo).toBeCloseTo(26946.619358064214, 4)
  expect(result.hi).toBeCloseTo(94839.97421974987, 4)
})

test('times of hours are left out, and counted', () => {
  const result = timeOnTask([40_000, 36_000, 53_000, 81_000, 20_000_000]) as TimeFigure
  expect(result).toMatchObject({ n: 4, excluded: 1 })
  expect(result.value).toBeCloseTo(49863.28, 2)
  expect(timeOnTask([40, 50, 60], { maxMs: 50 })).toMatchObject({ n: 2, excluded: 1 })
})

test('times that can’t be give a reason', () => {
  expect(timeOnTask([])).toMatchObject({ reason: 'no answers' })
  expect(timeOnTask([5])).toMatchObject({ reason: 'one time has no interval' })
  expect(timeOnTask([7, 7, 7])).toMatchObject({ reason: expect.stringMatching(/equal/) })
  expect(timeOnTask([5, 0])).toMatchObject({ reason: 'a time of 0 ms: times are above 0' })
  expect(timeOnTask([5, 6], { maxMs: Number.NaN })).toMatchObject({ reason: expect.stringMatching(/maxMs is NaN/) })
})

test.each([
  [7, 20, 0.14071815257599327, 0.7211337680851189],
  [0, 12, 0, 0.3074066211761613],
  [1, 5, 0.005063561596857976, 1.1143286781877797],
  [9999, 100, 98.03962267410414, 101.96941824999884],
  [10001, 100, 98.05942667599955, 101.98961423833133],
  [12000, 100, 117.86245419782668, 122.16657820597759],
])('%s errors in %s attempts: Garwood’s interval', (errors, attempts, lo, hi) => {
  const result = errorsPerAttempt(errors, attempts) as Figure
  expect(result).toMatchObject({ n: attempts, method: 'exact-poisson' })
  expect(result.lo).toBeCloseTo(lo, 4)
  expect(result.hi).toBeCloseTo(hi, 4)
})

test('SEQ is the mean on seven points, from counts as from answers', () => {
  const result = seq({ 4: 10, 5: 20, 6: 10 }) as Figure
  expect(result).toMatchObject({ value: 5, n: 40, method: 'student-t' })
  expect(result.lo).toBeCloseTo(4.770975352406957, 9)
  expect(result.hi).toBeCloseTo(5.229024647593043, 9)
  const answers = mean([1, 2, 2, 7], { min: 1, max: 7 }) as Figure
  expect((seq({ 1: 1, 2: 2, 7: 1 }) as Figure).lo).toBeCloseTo(answers.lo, 9)
  expect(seq({ 8: 1 })).toMatchObject({ reason: 'answer 8 is not on the scale of 1 to 7' })
  expect(scaleMean({}, { min: 1, max: 5 })).toMatchObject({ reason: 'no answers' })
  expect(scaleMean({ 5: 3, 0: 0 }, { min: 1, max: 5 })).toMatchObject({ value: 5, n: 3 })
})

test('UMUX-Lite goes from 0 to 100, and stands for a SUS', () => {
  const answers = [
    { capabilities: 6, ease: 7 },
    { capabilities: 5, ease: 5 },
    { capabilities: 4, ease: 3 },
    { capabilities: 7, ease: 5 },
  ]
  const result = umuxLite(answers) as Figure
  expect(result).toMatchObject({ n: 4, hi: 100, method: 'student-t' })
  expect(result.value).toBeCloseTo(70.8333, 4)
  expect(result.lo).toBeCloseTo(35.7502, 4)
  const equivalent = susEquivalent(result) as Figure
  expect(equivalent.value).toBeCloseTo(68.9417, 4)
  expect(equivalent.hi).toBeCloseTo(87.9, 9)
  const ends = [
    { capabilities: 1, ease: 1 },
    { capabilities: 5, ease: 5 },
  ]
  expect(umuxLite(ends, { points: 5 })).toMatchObject({ value: 50, lo: 0, hi: 100 })
  expect(umuxLite([{ capabilities: 7, ease: 5 }], { points: 5 })).toMatchObject({
    reason: '7 is not on the scale of 1 to 5',
  })
  expect(umuxLite(answers, { points: 9 as never })).toMatchObject({ reason: expect.stringMatching(/9 points/) })
  expect(susEquivalent(umuxLite([]))).toMatchObject({ value: null, reason: 'no answers' })
})

test('SUS turns every second item round', () => {
  const best = [5, 1, 5, 1, 5, 1, 5, 1, 5, 1]
  const worst = best.map((x) => 6 - x)
  const middle = new Array<number>(10).fill(3)
  expect(sus([best, best])).toMatchObject({ value: 100 })
  expect(sus([worst, worst])).toMatchObject({ value: 0 })
  expect(sus([middle, best])).toMatchObject({ value: 75, n: 2 })
  expect(sus([[4, 2, 4, 1, 5, 2, 4, 2, 4, 1], middle])).toMatchObject({ value: 66.25 })
  expect(sus([[5, 5]])).toMatchObject({ reason: '2 answers of a person: SUS has 10 items' })
  expect(sus([[...middle.slice(1), 6]])).toMatchObject({ reason: '6 is not on the scale of 1 to 5' })
})
