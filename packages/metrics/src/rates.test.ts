import { expect, test } from 'vitest'
import { funnel } from './funnel'
import { pmf } from './pmf'
import { proportion } from './proportion'
import { responseRates } from './response-rates'
import type { Figure } from './result'
import { npsDifferenceSampleSize, npsSampleSize } from './sample-size'
import { spearman } from './spearman'

test('each rate has its own denominator', () => {
  const rates = responseRates({
    eligible: 1000,
    sampled: 400,
    shown: 200,
    started: 80,
    completed: 50,
    partial: 12,
    refused: 60,
    ignored: 48,
    delivered: 49,
  })
  expect(rates).toEqual({
    coverage: proportion(200, 1000),
    start: proportion(80, 200),
    completion: proportion(50, 200),
    conservative: proportion(50, 400),
    withPartials: proportion(62, 200),
    refusal: proportion(60, 200),
    breakOff: proportion(30, 80),
    ignored: proportion(48, 200),
    delivery: proportion(49, 50),
  })
  // SciPy 1.17: binomtest(50, 200).proportion_ci(method='wilson').
  expect((rates.completion as Figure).lo).toBeCloseTo(19.5082, 4)
  expect((rates.completion as Figure).hi).toBeCloseTo(31.4341, 4)
})

test('what is not known, or can’t be, is told apart from what is', () => {
  const rates = responseRates({ shown: 10, started: 3, completed: 4 })
  expect(rates.coverage).toEqual({ value: null, n: 0, reason: 'eligible is not known' })
  expect(rates.withPartials).toMatchObject({ reason: 'partial is not known' })
  expect(rates.breakOff).toMatchObject({ value: null, reason: expect.stringMatching(/-1/) })
  expect(rates.completion).toMatchObject({ value: 40 })
})

test('a funnel is of the first step and of the one before', () => {
  const steps = funnel([
    { key: 'shown', n: 200 },
    { key: 'started', n: 80 },
    { key: 'completed', n: 50 },
    { key: 'more', n: 60 },
  ])
  expect(steps[0]).toEqual({ key: 'shown', n: 200, ofFirst: proportion(200, 200), ofPrevious: proportion(200, 200) })
  expect(steps[2]).toMatchObject({ ofFirst: proportion(50, 200), ofPrevious: proportion(50, 80) })
  expect(steps[3]?.ofPrevious).toMatchObject({ value: null, reason: expect.stringMatching(/60 successes of 50/) })
  expect(funnel([])).toEqual([])
})

test('product-market fit leaves out who has left', () => {
  const result = pmf({ veryDisappointed: 16, somewhatDisappointed: 14, notDisappointed: 10, noLongerUse: 5 }) as Figure
  expect(result).toMatchObject({ value: 40, n: 40, method: 'wilson' })
  expect(result.lo).toBeCloseTo(26.3483, 4)
  expect(result.hi).toBeCloseTo(55.4041, 4)
  expect(pmf({ veryDisappointed: 0, somewhatDisappointed: 0, notDisappointed: 0, noLongerUse: 9 })).toMatchObject({
    reason: 'no answers',
  })
  expect(pmf({ veryDisappointed: 1, somewhatDisappointed: 2, notDisappointed: -3 })).toMatchObject({
    reason: expect.stringMatching(/notDisappointed is -3/),
  })
})

test.each([
  [20, 94],
  [15, 168],
  [10, 382],
  [7, 781],
  [5, 1534],
])('an NPS to ± %s points needs %s answers at worst', (halfWidth, n) => {
  expect(npsSampleSize(halfWidth)).toEqual({ n })
})

test.each([
  [20, 237],
  [15, 423],
  [10, 955],
  [5, 3828],
])('a difference of %s points needs %s answers in each group', (points, n) => {
  expect(npsDifferenceSampleSize(points)).toEqual({ n })
})

test('what can’t be planned gives a reason', () => {
  expect(npsSampleSize(0)).toMatchObject({ value: null, reason: expect.stringMatching(/0 points/) })
  expect(npsSampleSize(200)).toEqual({ n: 1 })
  expect(npsSampleSize(10, { variance: 2 })).toMatchObject({ reason: expect.stringMatching(/variance is 2/) })
  expect(npsSampleSize(1e-12)).toMatchObject({ reason: expect.stringMatching(/too large/) })
  expect(npsDifferenceSampleSize(10, { power: 0.2 })).toMatchObject({ reason: expect.stringMatching(/power is 0.2/) })
  expect(npsDifferenceSampleSize(10, { level: 1 })).toMatchObject({ reason: expect.stringMatching(/level is 1/) })
})

test('ranks that go together are an association', () => {
  // SciPy 1.17: stats.spearmanr, with tied ranks; interval by NumPy.
  const x = Array.from({ length: 120 }, (_, i) => 1 + ((i * 7) % 5))
  const pairs = x.map((own, i): [number, number] => [own, i % 3 ? (i * 11) % 11 : 2 * own])
  const result = spearman(pairs) as Figure
  expect(result).toMatchObject({ n: 120, method: 'fisher-z' })
  expect(result.value).toBeCloseTo(0.12991396049232617, 9)
  expect(result.lo).toBeCloseTo(-0.06134121481113758, 9)
  expect(result.hi).toBeCloseTo(0.31196698516554894, 9)
  expect(spearman(pairs.slice(0, 99))).toMatchObject({ reason: '99 pairs: an association needs 100' })
  expect(spearman(pairs.slice(0, 99), { minPairs: 50 })).toMatchObject({ n: 99 })
  expect(spearman(pairs.map(([own]) => [own, 1]))).toMatchObject({ reason: expect.stringMatching(/are equal/) })
  expect(spearman([[1, Number.NaN]])).toMatchObject({ reason: 'NaN is not a number to rank' })
  expect(spearman(x.map((own) => [own, -own]))).toMatchObject({ value: -1, lo: -1, hi: -1 })
})
