import { proportion } from '@earshot/metrics'
import { expect, test } from 'vitest'
import { plainPoints } from './number'
import { duration, figureWords, range, withRange } from './result'

const share = proportion(74, 107)
const none = { value: null, n: 0, reason: 'no answers' } as const

test('a figure is said with its interval, or why there is none', () => {
  expect([figureWords(share), range(share)]).toEqual(['69%', '60% to 77%'])
  expect(withRange(share)).toBe('69%, 95% interval 60% to 77% (Wilson)')
  expect([figureWords(none), range(none), withRange(none)]).toEqual(['no answers', '–', 'no answers'])
  expect([0.44, -1.26, 0.02].map(plainPoints)).toEqual(['+0.4', '−1.3', '0'])
})

test('times are said as people say them', () => {
  expect([400, 59_400, 60_000, 206_517, 3_600_000, 5_400_000].map(duration)).toEqual([
    ...['0 s', '59 s', '1 min', '3 min 27 s', '1 h', '1 h 30 min'],
  ])
})
