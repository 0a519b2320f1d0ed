import { createHash } from 'node:crypto'
import type { ResponseDocument } from '@earshot/schema'

/** What one message of the buffer carries: some of the documents of a request, and how many were refused beside them. */
export interface BufferMessage {
  documents: readonly ResponseDocument[]
  invalid: number
}

const JSON_ENDS = 64

/**
 * Puts documents into messages of a limited size.
 *
 * @param mostBytes Bytes that one message may have. A document that is longer than that has one for itself.
 */
export function encodeMessages(
  documents: readonly ResponseDocument[],
  invalid: number,
  mostBytes: number,
): { payload: string; id: string }[] {
  const groups: string[][] = [[]]
  let bytes = JSON_ENDS
  for (const text of documents.map((doc) => JSON.stringify(doc))) {
    const length = Buffer.byteLength(text) + 1
    if (groups.at(-1)!.length && bytes + length > mostBytes) {
      groups.push([])
      bytes = JSON_ENDS
    }
    groups.at(-1)!.push(text)
    bytes += length
  }
  return groups.map((group, i) => {
    const payload = `{"invalid":${i ? 0 : invalid},"documents":[${group.join(',')}]}`
    return { payload, id: createHash('sha256').update(payload).digest('base64url') }
  })
}
