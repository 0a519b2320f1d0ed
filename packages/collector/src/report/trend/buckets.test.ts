import { expect, test } from 'vitest'
import { bucketsOf } from './buckets'

const daily = (from: string, days: number, n: number) =>
  new Map(
    Array.from({ length: days }, (_, i) => [new Date(Date.parse(from) + i * 864e5).toISOString().slice(0, 10), n]),
  )

test('a point is a day where each has 30 answers and there are few', () => {
  const { days, startOf } = bucketsOf(daily('2026-11-01', 14, 30), '2026-11-01', '2026-11-14')
  expect(days).toBe(1)
  expect(startOf('2026-11-09')).toBe('2026-11-09')
})

test('days are joined until a point has 30, the newest point being whole', () => {
  const { days, startOf } = bucketsOf(daily('2026-11-01', 14, 10), '2026-11-01', '2026-11-14')
  expect(days).toBe(3)
  expect(startOf('2026-11-14')).toBe('2026-11-12')
  expect(startOf('2026-11-11')).toBe('2026-11-09')
  // The first is short: it begins with the period.
  expect(startOf('2026-11-02')).toBe('2026-11-01')
})

test('over longer times a point is weeks, and all of it where there is too little', () => {
  expect(bucketsOf(daily('2026-09-01', 90, 5), '2026-09-01', '2026-11-29').days).toBe(7)
  expect(bucketsOf(daily('2026-09-01', 5, 2), '2026-09-01', '2026-11-29').days).toBe(7 * 13)
})
