import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type BootstrapOptions, bootstrapMean } from './bootstrap-mean'
import { random } from './random'
import type { Figure } from './result'

const figureOf = (people: readonly (number | readonly number[])[], options?: BootstrapOptions) =>
  bootstrapMean(people, options) as Figure

test('the interval is that of all possible samples', () => {
  // All 3125 samples of these five, counted one by one: quantiles 2.4 and 6 at 5 and 95 %.
  const result = figureOf([1, 2, 4, 7, 7], { level: 0.9, resamples: 100_000 })
  expect(result).toMatchObject({ value: 4.2, n: 5, method: 'bootstrap', level: 0.9 })
  expect(result.lo).toBeCloseTo(2.4, 9)
  expect(result.hi).toBeCloseTo(6, 9)
})

test('the same seed gives the same interval, another one a similar one', () => {
  const answers = Array.from({ length: 40 }, (_, i) => (i * 37) % 11)
  const first = figureOf(answers)
  expect(bootstrapMean(answers)).toEqual(first)
  const other = figureOf(answers, { seed: 2 })
  expect(other).not.toEqual(first)
  expect(other.lo).toBeCloseTo(first.lo, 0)
})

test('many answers give Student’s interval', () => {
  const answers = Array.from({ length: 400 }, (_, i) => 1 + ((i * 31) % 7))
  const sd = Math.sqrt(answers.reduce((sum, x) => sum + (x - 4) ** 2, 0) / 399)
  const result = figureOf(answers, { resamples: 20_000 })
  expect(Math.abs(result.hi - result.lo - (2 * 1.966 * sd) / 20)).toBeLessThan(0.01)
})

test('answers of the same person move together', () => {
  const own = [...Array(10).fill([100, 100, 100, 100]), ...Array(10).fill([-100, -100, -100, -100])]
  const [byPerson, byAnswer] = [figureOf(own), figureOf(own.flat())]
  expect([byPerson.value, byPerson.n]).toEqual([byAnswer.value, byAnswer.n])
  // Four answers each that are all alike are worth one: twice as wide.
  expect((byPerson.hi - byPerson.lo) / (byAnswer.hi - byAnswer.lo)).toBeGreaterThan(1.8)
})

test('what can’t be drawn from gives a reason', () => {
  const reason = (people: (number | number[])[], options?: BootstrapOptions) =>
    (bootstrapMean(people, options) as { reason?: string }).reason
  expect(reason([])).toBe('no answers')
  expect(reason([[], []])).toBe('no answers')
  expect(reason([[1, 2, 3]])).toMatch(/one person/)
  expect(reason([5, 5, 5, [5, 5]])).toMatch(/all answers are equal/)
  expect(reason([1, 9], { min: 1, max: 7 })).toBe('9 is not on the scale of 1 to 7')
  expect(reason([1, 2], { seed: 0.5 })).toMatch(/seed is 0.5/)
  expect(reason([1, 2], { resamples: 10 })).toMatch(/resamples is 10/)
  expect(reason([1, 2], { level: 95 })).toMatch(/level is 95/)
})

test('the interval holds the mean and stays on the scale', () => {
  const people = fc.array(fc.array(fc.integer({ min: 0, max: 10 }), { maxLength: 4 }), { maxLength: 12 })
  fc.assert(
    fc.property(people, fc.integer(), (own, seed) => {
      const result = bootstrapMean(own, { min: 0, max: 10, seed, resamples: 100 })
      return result.value === null || (0 <= result.lo && result.lo <= result.value && result.hi <= 10)
    }),
  )
})

test('random numbers are spread evenly, whatever the seed', () => {
  for (const seed of [0, 1, 2, -7, 2 ** 40]) {
    const draw = random(seed)
    const counts = new Array<number>(10).fill(0)
    for (let i = 0; i < 10_000; i++) counts[draw(10)]! += 1
    // χ² with 9 degrees of freedom stays below 33.7 except once in 10 000.
    expect(counts.reduce((sum, n) => sum + (n - 1000) ** 2 / 1000, 0)).toBeLessThan(33.7)
  }
})
