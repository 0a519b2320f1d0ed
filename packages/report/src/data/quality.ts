/** What came of what devices made, as `GET /v1/report/quality` tells it. */
export interface Quality {
  clients: number
  received: number
  lost: number
  awaited: number
  duplicates: number
  stale: number
  conflicts: number
  invalid: number
  erased: number
  automation: number
  /** How long a gap is awaited before it counts as lost, in milliseconds. */
  lostAfterMs: number
}

const names = [
  ...(['clients', 'received', 'lost', 'awaited', 'duplicates', 'stale', 'conflicts', 'invalid'] as const),
  ...(['erased', 'automation', 'lostAfterMs'] as const),
]

/**
 * The body of the quality report, checked once.
 * @throws TypeError naming the place, what was found and what is allowed.
 */
export function parseQuality(body: unknown): Quality {
  const fields = Object(body) as Readonly<Record<string, unknown>>
  for (const name of names) {
    const value = fields[name]
    if (Number.isSafeInteger(value) && (value as number) >= 0) continue
    throw new TypeError(`/${name} is ${JSON.stringify(value) ?? 'nothing'}: allowed is a whole number from 0`)
  }
  return Object.fromEntries(names.map((name) => [name, fields[name]])) as unknown as Quality
}
