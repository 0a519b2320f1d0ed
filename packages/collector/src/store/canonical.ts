import { createHash } from 'node:crypto'

/** The value with every object's keys in order, so that the order in which they came does not matter. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (!value || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, ordered(part)]),
  )
}

/** Hex SHA-256 of a document's content: two copies of one revision have the same, whatever the order of their keys. */
export const contentHash = (document: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(ordered(document)))
    .digest('hex')
