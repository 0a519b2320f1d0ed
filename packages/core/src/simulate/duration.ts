const UNITS = [
  ['d', 864e5],
  ['h', 36e5],
  ['m', 6e4],
  ['s', 1e3],
] as const

/** A duration as the configuration writes it, in the largest unit that leaves no fraction. @example durationOf(90_000) // '90s' */
export function durationOf(ms: number): string {
  const [unit, unitMs] = UNITS.find(([, size]) => ms % size === 0 && ms >= size) ?? (ms ? ['ms', 1] : ['s', 1e3])
  return `${ms / unitMs}${unit}`
}
