// An arbitrary object may not even be printable.
const found = (value: unknown) => (typeof value === 'number' ? String(value) : typeof value)

/** Why these counts can't be counts, or null. */
export function countFault(counts: Readonly<Record<string, unknown>>): string | null {
  for (const [name, count] of Object.entries(counts)) {
    if (!Number.isSafeInteger(count) || (count as number) < 0) {
      return `${name} is ${found(count)}: a count is a whole number, 0 or more`
    }
  }
  return null
}

/** Why this can't be a confidence level, or null. */
export function levelFault(level: unknown): string | null {
  if (typeof level === 'number' && level > 0 && level < 1) return null
  return `level is ${found(level)}: a level is a fraction above 0 and below 1, such as 0.95`
}
