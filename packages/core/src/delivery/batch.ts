import type { ResponseDocument } from '@earshot/schema'

/** Length in UTF-8, as limits are meant. */
export const bytes = (text: string): number => new TextEncoder().encode(text).length

/** Room for the envelope around the documents; what a format adds is measured when it is encoded. */
const ENVELOPE_BYTES = 2048

/** The longest head of `docs` that fits: none if the first one alone is too large. */
export function cut(
  docs: readonly ResponseDocument[],
  limits: { maxResponses: number; maxBytes: number },
): ResponseDocument[] {
  let room = limits.maxBytes - ENVELOPE_BYTES
  const fits = docs.slice(0, limits.maxResponses).findIndex((doc) => (room -= bytes(JSON.stringify(doc)) + 1) < 0)
  return docs.slice(0, fits < 0 ? limits.maxResponses : fits)
}
