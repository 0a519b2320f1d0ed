import { expect, test } from 'vitest'
import { npsDifference } from './difference'
import { type Comparison, type Judged, verdicts } from './verdicts'

const nps = (promoters: number, passives: number, detractors: number) => ({ promoters, passives, detractors })
const comparison = (a: [number, number, number], b: [number, number, number]): Comparison => ({
  difference: npsDifference(nps(...a), nps(...b)),
  fewest: Math.min(...[a, b].map(([x, y, z]) => x + y + z)),
})
const rise = comparison([60, 20, 20], [30, 30, 40])
const same = comparison([50, 30, 20], [49, 31, 20])

test('says higher, lower or that nothing can be seen, with the numbers', () => {
  const fall = comparison([30, 30, 40], [60, 20, 20])
  const judged = verdicts([rise, same, fall]) as Judged[]
  expect(judged.map(({ verdict }) => verdict)).toEqual(['higher', 'no-detectable-change', 'lower'])
  expect(judged[0]).toMatchObject({ value: 50, reason: null })
  expect(judged[0]!.lo).toBeGreaterThan(0)
})

test('judges together what is read together', () => {
  const slight = comparison([50, 30, 20], [36, 30, 34])
  const verdict = (all: Comparison[]) => (verdicts(all) as Judged[])[0]?.verdict
  expect(verdict([slight])).toBe('higher')
  expect(verdict([slight, ...new Array<Comparison>(9).fill(same)])).toBe('no-detectable-change')
})

test('too few answers are no verdict, and do not count among the others', () => {
  const few = comparison([20, 0, 0], [0, 0, 29])
  const judged = verdicts([few, rise]) as Judged[]
  expect(judged[0]).toEqual({
    verdict: 'too-few-answers',
    value: null,
    lo: null,
    hi: null,
    adjustedP: null,
    reason: '20 answers on a side: a comparison needs 30',
  })
  expect(judged[1]).toEqual((verdicts([rise]) as Judged[])[0])
  const [empty] = verdicts([comparison([0, 0, 0], [1, 1, 1])]) as Judged[]
  expect(empty).toMatchObject({ verdict: 'too-few-answers', reason: 'no answers' })
})

test('bad options and numbers give a reason', () => {
  expect(verdicts([rise], { falseShare: 0 })).toMatchObject({ value: null, n: 1 })
  expect(verdicts([rise], { minAnswers: -1 })).toMatchObject({ reason: expect.stringMatching(/minAnswers is -1/) })
  expect(verdicts([{ ...rise, fewest: 1.5 }])).toMatchObject({ reason: expect.stringMatching(/fewest is 1.5/) })
  const broken = { ...rise, difference: { ...rise.difference, lo: Number.NaN } } as Comparison
  expect(verdicts([broken])).toMatchObject({ value: null, reason: expect.stringMatching(/not numbers/) })
})
