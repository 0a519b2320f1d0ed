const FIRST_MS = 1000
const LONGEST_MS = 5 * 6e4
const LONGEST_ASKED_MS = 36e5

/** Full jitter: a random wait up to 1 s, 2 s, 4 s … 5 min, so that a crowd never comes back at once. */
export const backoffMs = (attempts: number, random: () => number): number =>
  random() * Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempts, 20))

/**
 * The `Retry-After` header in milliseconds, 0 … 1 h; `undefined` if it says nothing.
 *
 * @param header Seconds or an HTTP date (RFC 9110, 10.2.3); anything else is ignored. `Date.parse` alone would read a
 * year out of `-1` or `soon 1`.
 */
export function retryAfterMs(header: string | null, now: number): number | undefined {
  const text = header?.trim() ?? ''
  const ms = /^\d+$/.test(text) ? Number(text) * 1000 : / GMT$/.test(text) ? Date.parse(text) - now : NaN
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), LONGEST_ASKED_MS)
}
