import type { Store } from '../outbox/store'

/**
 * Whether nobody has been seen at work for long.
 *
 * @param key Of the row with the time of the last sign of life, in milliseconds since 1970.
 */
export async function isAsleep(store: Store, key: string, now: number, staleMs: number): Promise<boolean> {
  const [[, beat] = []] = await store.entries(key, { limit: 1 })
  // One from the future comes from a clock that was wrong.
  return !(Math.abs(now - Number(beat)) < staleMs)
}
