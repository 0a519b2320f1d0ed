import type { QualityReport } from '@earshot/schema'

const names = [
  ...(['clients', 'received', 'lost', 'awaited', 'duplicates', 'stale', 'conflicts', 'invalid'] as const),
  ...(['erased', 'automation', 'lostAfterMs'] as const),
]

/**
 * The body of the quality report, checked once.
 * @throws TypeError naming the place, what was found and what is allowed.
 */
export function parseQuality(body: unknown): QualityReport {
  const fields = Object(body) as Readonly<Record<string, unknown>>
  for (const name of names) {
    const value = fields[name]
    if (Number.isSafeInteger(value) && (value as number) >= 0) continue
    throw new TypeError(`/${name} is ${JSON.stringify(value) ?? 'nothing'}: allowed is a whole number from 0`)
  }
  return Object.fromEntries(names.map((name) => [name, fields[name]])) as unknown as QualityReport
}
