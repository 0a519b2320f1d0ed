import type { Sparkline } from '@earshot/schema'
import { expect, test } from 'vitest'
import { bucketName, lineUnit, lineWords } from './over-time'

const line = (...points: readonly (readonly [value: number | null, isSignal?: boolean])[]): Sparkline => ({
  ...{ survey: 's', version: 1, question: 'q', bucketDays: 14, centre: null },
  points: points.map(([value, isSignal = false], index) => ({
    ...{ from: `2026-08-${20 + index}`, n: 40, value, lowest: null, highest: null, isSignal },
  })),
})

test('says what a line shows, and nothing of a single point', () => {
  expect(lineWords(line([50], [52]))).toBe('steady')
  expect(lineWords(line([50], [92, true]))).toBe('1 point beyond chance')
  expect(lineWords(line([50], [null]))).toBeUndefined()
})

test('says from when it is and what a point is', () => {
  expect(lineUnit(line([50], [52]))).toBe('from Aug 20, a point is 2 weeks')
  expect([1, 7, 21, 10].map(bucketName)).toEqual(['a day', 'a week', '3 weeks', '10 days'])
})
