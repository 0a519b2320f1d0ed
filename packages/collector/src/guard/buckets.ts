import type { Limit } from '../settings/settings'

/** So many are remembered; whoever has not come for longest is forgotten, and begins with a full bucket. */
const MOST = 50_000

interface Bucket {
  tokens: number
  atMs: number
}

export interface Buckets {
  /** How long until this name may bring more, in milliseconds; 0 if it may now. */
  waitMs(name: string): number
  /** Takes tokens out; they may fall below nothing, so that no batch is too large for ever. */
  take(name: string, count: number): void
}

/**
 * Token buckets, one for each name, in memory.
 *
 * @param nowMs The time, in milliseconds.
 * @example const buckets = createBuckets({ perMinute: 60, burst: 10 }, Date.now)
 */
export function createBuckets({ perMinute, burst }: Limit, nowMs: () => number): Buckets {
  const perMs = perMinute / 60_000
  const buckets = new Map<string, Bucket>()

  function fill(name: string): Bucket {
    const atMs = nowMs()
    const known = buckets.get(name)
    const tokens = known ? Math.min(burst, known.tokens + (atMs - known.atMs) * perMs) : burst
    const bucket = { tokens, atMs }
    // Anew at the end: the first of the map has not come for longest.
    buckets.delete(name)
    buckets.set(name, bucket)
    if (buckets.size > MOST) buckets.delete(buckets.keys().next().value!)
    return bucket
  }

  return {
    waitMs(name) {
      const { tokens } = fill(name)
      return tokens >= 1 ? 0 : Math.ceil((1 - tokens) / perMs)
    },
    take(name, count) {
      fill(name).tokens -= count
    },
  }
}
