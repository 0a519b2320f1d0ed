import { createHash } from 'node:crypto'

/** The value with every object's keys in order, so that the order in which they came does not matter. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (!value || typeof value !== 'object') return value
  // Without a prototype: any key is a key like others.
  const sorted: { [key: string]: unknown } = Object.create(null)
  for (const key of Object.keys(value).sort()) sorted[key] = ordered((value as typeof sorted)[key])
  return sorted
}

/** Hex SHA-256 of a document's content: two copies of one revision have the same, whatever the order of their keys. */
export const contentHash = (document: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(ordered(document)))
    .digest('hex')
