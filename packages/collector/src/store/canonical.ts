import { hash } from 'node:crypto'

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
export const contentHash = (document: unknown): string => hash('sha256', JSON.stringify(ordered(document)))

/** Hex SHA-256 of a document as it is kept, by which the log knows it again: a copy is mostly the same to the letter. */
export const textHash = (text: string): string => hash('sha256', text)

/**
 * Whether a row of the log has the hash of what it holds. Earlier versions wrote that of the content.
 *
 * @param text The document as JSON.
 */
export const isHashOf = (logged: string, text: string): boolean =>
  logged === textHash(text) || logged === contentHash(JSON.parse(text))
