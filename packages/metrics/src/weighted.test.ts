import fc from 'fast-check'
import { expect, test } from 'vitest'
import { capWeights, type Weights } from './cap-weights'
import { effectiveN } from './effective-n'
import { inclusionWeights } from './inclusion-weights'
import { mean } from './mean'
import { nps } from './nps'
import { proportion } from './proportion'
import type { Figure } from './result'
import { stratumWeights } from './stratum-weights'
import type { WeightedFigure } from './weigh'
import { weightedMean } from './weighted-mean'
import { weightedNps } from './weighted-nps'
import { weightedProportion } from './weighted-proportion'

const answers = (values: number[], weights: number[]) => values.map((value, i) => ({ value, weight: weights[i] ?? 1 }))
const scores = answers([10, 9, 3, 7, 0, 10, 8, 9, 10, 5], [1, 2, 1, 1, 0.5, 3, 1, 1, 2, 2])

// Expected values computed apart from this code, with NumPy and SciPy.

test('a weighted score rests on the effective number', () => {
  const result = weightedNps(scores) as WeightedFigure
  expect(result).toMatchObject({ n: 10, method: 'adjusted-wald', unweighted: 20 })
  expect(result.effectiveN).toBeCloseTo(8.00952380952381, 9)
  expect(result.value).toBeCloseTo(37.931, 4)
  expect(result.lo).toBeCloseTo(-21.3742, 4)
  expect(result.hi).toBeCloseTo(76.5645, 4)
})

test('a weighted share has Wilson’s interval', () => {
  const promoter = scores.map(({ value, weight }) => ({ value: value >= 9 ? 1 : 0, weight }))
  const result = weightedProportion(promoter) as WeightedFigure
  expect(result).toMatchObject({ n: 10, method: 'wilson', unweighted: 50 })
  expect(result.value).toBeCloseTo(62.069, 4)
  expect(result.lo).toBeCloseTo(30.256, 4)
  expect(result.hi).toBeCloseTo(86.0577, 4)
})

test('a weighted mean has Student’s interval', () => {
  const values = answers([2, 6, 4, 5, 7, 3], [1, 3, 2, 2, 1, 0.5])
  const result = weightedMean(values) as WeightedFigure
  expect(result).toMatchObject({ n: 6, method: 'student-t', unweighted: 4.5 })
  expect(result.value).toBeCloseTo(4.8947, 4)
  expect(result.lo).toBeCloseTo(2.731, 4)
  expect(result.hi).toBeCloseTo(7.0584, 4)
  expect(weightedMean(values, { min: 1, max: 7 })).toMatchObject({ hi: 7 })
})

test('equal weights change nothing', () => {
  const values = [2, 6, 4, 5, 7, 3, 3]
  const close = (found: unknown, plain: unknown) => {
    const [{ value, lo, hi }, expected] = [found as Figure, plain as Figure]
    expect(value).toBeCloseTo(expected.value, 9)
    expect(lo).toBeCloseTo(expected.lo, 9)
    expect(hi).toBeCloseTo(expected.hi, 9)
  }
  const weigh = (own: number[]) =>
    answers(
      own,
      own.map(() => 0.3),
    )
  close(weightedMean(weigh(values)), mean(values))
  close(weightedNps(weigh([10, 9, 8, 3, 10])), nps({ promoters: 3, passives: 1, detractors: 1 }))
  close(weightedProportion(weigh([1, 1, 0, 1])), proportion(3, 4))
})

test('what can’t be weighed gives a reason', () => {
  expect(weightedNps(answers([11], [1]))).toMatchObject({ reason: '11 is not on the scale of 0 to 10' })
  expect(weightedProportion(answers([2], [1]))).toMatchObject({ reason: '2 is neither 0 nor 1' })
  expect(weightedMean(answers([2, 3], [1, 0]))).toMatchObject({ reason: 'weight 0: a weight is a number above 0' })
  expect(weightedMean(answers([2, 3, 4], [1, 100, 1]))).toMatchObject({ reason: expect.stringMatching(/needs 2/) })
  expect(weightedNps([])).toMatchObject({ reason: 'no answers' })
  expect(weightedNps(scores, { level: 2 })).toMatchObject({ reason: expect.stringMatching(/level is 2/) })
})

test('the effective number is Kish’s', () => {
  expect(effectiveN([1, 1, 1, 3])).toEqual({ value: 3, n: 4 })
  expect(effectiveN([1e200, 1e200])).toEqual({ value: 2, n: 2 })
  expect(effectiveN([])).toMatchObject({ value: null, reason: 'no answers' })
  expect(effectiveN([1, -1])).toMatchObject({ value: null, reason: 'weight -1: a weight is a number above 0' })
  fc.assert(
    fc.property(fc.array(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), { minLength: 1 }), (weights) => {
      const { value, n } = effectiveN(weights) as { value: number; n: number }
      return value >= 1 - 1e-9 && value <= n
    }),
  )
})

test('weights undo sampling, and none speaks for more than five', () => {
  expect(inclusionWeights([0.5, 0.25, 1])).toEqual({ weights: [2, 4, 1], capped: 0 })
  expect(inclusionWeights([1, 1, 1, 0.01])).toEqual({ weights: [1, 1, 1, 5], capped: 1 })
  expect(inclusionWeights([0])).toMatchObject({ reason: 'sampling rate 0: a rate is above 0, at most 1' })
  expect(inclusionWeights([])).toEqual({ weights: [], capped: 0 })
  expect(capWeights([1, 2, 100], 3)).toEqual({ weights: [1, 2, 6], capped: 1 })
  expect(capWeights([1], 0.5)).toMatchObject({ reason: expect.stringMatching(/times is 0.5/) })
})

test('groups speak for their share of the eligible', () => {
  const strata = [
    { key: 'phone', n: 20, eligible: 500 },
    { key: 'desk', n: 80, eligible: 500 },
  ]
  expect(stratumWeights(strata)).toEqual({ weights: [2.5, 0.625], capped: 0 })
  const unequal = [
    { key: 'phone', n: 10, eligible: 900 },
    { key: 'desk', n: 90, eligible: 100 },
  ]
  // 9 for the phone would be 81 times the 1/9 of the desk; the median answer is from the desk.
  expect(stratumWeights(unequal)).toEqual({ weights: [expect.closeTo(5 / 9, 9), expect.closeTo(1 / 9, 9)], capped: 10 })
  const reason = (own: Parameters<typeof stratumWeights>[0]) => (stratumWeights(own) as { reason?: string }).reason
  expect(reason([{ key: 'phone', n: 4, eligible: 10 }])).toBe('phone has 4 answers: a weight needs 5')
  expect(reason([{ key: 'phone', n: 9, eligible: 0 }])).toBe('phone has answers, but nobody was eligible')
  expect(reason([...strata, ...strata])).toBe('phone is given twice')
  expect(reason([])).toBe('no answers')
  expect(reason([{ key: 'phone', n: 9.5, eligible: 10 }])).toMatch(/n of phone is 9.5/)
})

test('uncapped weights give each group its share', () => {
  const stratum = fc.record({ n: fc.integer({ min: 5, max: 90 }), eligible: fc.integer({ min: 100, max: 200 }) })
  fc.assert(
    fc.property(fc.array(stratum, { minLength: 1, maxLength: 5 }), (own) => {
      const strata = own.map((one, i) => ({ ...one, key: String(i) }))
      const { weights, capped } = stratumWeights(strata) as Weights
      fc.pre(capped === 0)
      const all = strata.reduce((sum, { n }, i) => sum + n * (weights[i] ?? 0), 0)
      const eligible = strata.reduce((sum, one) => sum + one.eligible, 0)
      strata.forEach((one, i) => {
        expect((one.n * (weights[i] ?? 0)) / all).toBeCloseTo(one.eligible / eligible, 9)
      })
    }),
  )
})
