import { expect, it } from 'vitest'
import { createBuckets } from './buckets'

it('T11 lets so much at once through, then as much as flows in', () => {
  let now = 0
  const { waitMs, take } = createBuckets({ perMinute: 60, burst: 10 }, () => now)
  expect(waitMs('a')).toBe(0)
  take('a', 10)
  expect(waitMs('a')).toBe(1000)
  expect(waitMs('b')).toBe(0)
  now = 1000
  expect(waitMs('a')).toBe(0)
  now = 1e9
  take('a', 9)
  expect(waitMs('a')).toBe(0)
})

it('keeps no batch out for ever that is larger than the bucket', () => {
  let now = 0
  const { waitMs, take } = createBuckets({ perMinute: 60, burst: 10 }, () => now)
  expect(waitMs('a')).toBe(0)
  take('a', 100)
  expect(waitMs('a')).toBe(91_000)
  now = 91_000
  expect(waitMs('a')).toBe(0)
})
