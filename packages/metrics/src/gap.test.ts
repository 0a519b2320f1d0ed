import fc from 'fast-check'
import { expect, test } from 'vitest'
import { disconfirmation } from './disconfirmation'
import type { GapFigure } from './gap'
import type { MeanDifferenceFigure } from './mean-difference'
import { nps } from './nps'
import { npsPairedDifference } from './nps-paired-difference'
import { pairedGap } from './paired-gap'
import { quadrant } from './quadrant'
import { unpairedGap } from './unpaired-gap'

const pairsOf = (before: number[], after: number[]) =>
  before.map((expectation, i) => ({ expectation, experience: after[i] ?? 0 }))

test('the gap of the same people is the mean of their own', () => {
  // SciPy 1.17: stats.ttest_rel(after, before) and its confidence_interval(0.95).
  const result = pairedGap(pairsOf([6, 5, 6, 4, 7, 3], [3, 4, 2, 4, 5, 3])) as GapFigure
  expect(result).toMatchObject({ n: 6, method: 'student-t', df: 5, experience: 3.5, quadrant: 'fix-it-fast' })
  expect(result.value).toBeCloseTo(-1.6667, 4)
  expect(result.lo).toBeCloseTo(-3.3803878904242097, 9)
  expect(result.hi).toBeCloseTo(0.04705455709087625, 9)
  expect(result.t).toBeCloseTo(-2.5, 9)
  expect(result.p).toBeCloseTo(0.0544900993423762, 9)
  expect(result.expectation).toBeCloseTo(5.1667, 4)
})

test('the gap of different people is the difference of two means', () => {
  // SciPy 1.17: stats.ttest_ind(after, before, equal_var=False).
  const result = unpairedGap([6, 5, 6, 7, 4], [3, 4, 2, 5]) as GapFigure
  expect(result).toMatchObject({ n: 9, method: 'welch-t', expectation: 5.6, experience: 3.5 })
  expect(result.value).toBeCloseTo(-2.1, 9)
  expect(result.lo).toBeCloseTo(-4.103001916668157, 9)
  expect(result.hi).toBeCloseTo(-0.09699808333184246, 9)
  expect(result.p).toBeCloseTo(0.04255126886137255, 9)
})

test('two means make a quadrant; the middle is not easy', () => {
  expect(quadrant(6, 2)).toBe('fix-it-fast')
  expect(quadrant(2, 2)).toBe('big-opportunity')
  expect(quadrant(2, 6)).toBe('promote-it')
  expect(quadrant(6, 6)).toBe('leave-it-alone')
  expect(quadrant(4, 4)).toBe('big-opportunity')
})

test('gaps without spread or off the scale give a reason', () => {
  expect(pairedGap([])).toMatchObject({ value: null, reason: 'no answers' })
  expect(pairedGap(pairsOf([5], [3]))).toMatchObject({ reason: 'one pair has no interval' })
  expect(pairedGap(pairsOf([5, 6], [3, 4]))).toMatchObject({
    reason: expect.stringMatching(/all differences are equal/),
  })
  expect(pairedGap(pairsOf([5, 8], [3, 4]))).toMatchObject({ n: 2, reason: '8 is not on the scale of 1 to 7' })
  expect(unpairedGap([5, 0.5], [3, 4])).toMatchObject({ n: 4, reason: '0.5 is not on the scale of 1 to 7' })
  expect(unpairedGap([5], [3, 4])).toMatchObject({ reason: expect.stringMatching(/one answer on a side/) })
})

test('the gap is the difference of the two means, on its scale', () => {
  const answer = fc.integer({ min: 1, max: 7 })
  fc.assert(
    fc.property(fc.array(fc.record({ expectation: answer, experience: answer })), (pairs) => {
      const result = pairedGap(pairs)
      if (result.value === null) return
      expect(result.value).toBeCloseTo(result.experience - result.expectation, 9)
      expect(result.lo).toBeGreaterThanOrEqual(-6)
      expect(result.hi).toBeLessThanOrEqual(6)
    }),
  )
})

test('better and worse than expected are counted as an NPS is', () => {
  expect(disconfirmation({ 1: 2, 2: 8, 3: 20, 4: 25, 5: 5 })).toEqual(
    nps({ promoters: 30, passives: 20, detractors: 10 }),
  )
  expect(disconfirmation({ 6: 1 })).toMatchObject({ value: null, reason: 'answer 6 is not on the scale of 1 to 5' })
})

test('the same people’s NPS moves by their own moves', () => {
  // Moves 1, 0, 1, 2, 0, −1, 1, 0; SciPy 1.17: stats.ttest_1samp.
  const pairs = [
    [6, 8],
    [7, 7],
    [8, 9],
    [0, 10],
    [9, 9],
    [10, 7],
    [3, 7],
    [2, 6],
  ].map(([before = 0, after = 0]) => ({
    before,
    after,
  }))
  const result = npsPairedDifference(pairs) as MeanDifferenceFigure
  expect(result).toMatchObject({ value: 50, n: 8, method: 'student-t', df: 7 })
  expect(result.lo).toBeCloseTo(-27.400497307515963, 9)
  expect(result.hi).toBeCloseTo(127.40049730751596, 9)
  expect(result.p).toBeCloseTo(0.1704706607870538, 9)
  expect(npsPairedDifference([{ before: 11, after: 3 }])).toMatchObject({ reason: '11 is not on the scale of 0 to 10' })
})

test('the paired change is that of the two scores', () => {
  const score = fc.integer({ min: 0, max: 10 })
  const count = (scores: number[]) => ({
    promoters: scores.filter((x) => x >= 9).length,
    passives: scores.filter((x) => x === 7 || x === 8).length,
    detractors: scores.filter((x) => x <= 6).length,
  })
  fc.assert(
    fc.property(fc.array(fc.record({ before: score, after: score })), (pairs) => {
      const result = npsPairedDifference(pairs)
      if (result.value === null) return
      const [before, after] = [nps(count(pairs.map((x) => x.before))), nps(count(pairs.map((x) => x.after)))]
      expect(result.value).toBeCloseTo((after.value ?? 0) - (before.value ?? 0), 9)
    }),
  )
})
