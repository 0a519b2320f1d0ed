const UNITS = [
  ['d', 864e5],
  ['h', 36e5],
  ['m', 6e4],
  ['s', 1e3],
  ['ms', 1],
] as const

/** A span of time in its two largest units. @example spanText(2678401000) // '31d 1s' */
export function spanText(ms: number): string {
  let restMs = Math.round(ms)
  const parts: string[] = []
  for (const [unit, unitMs] of UNITS) {
    const amount = Math.floor(restMs / unitMs)
    restMs -= amount * unitMs
    if (amount) parts.push(`${amount}${unit}`)
  }
  return parts.slice(0, 2).join(' ') || '0s'
}
