import type { ResponseDocument } from '@earshot/schema'

/** How responses are written. */
export interface Format {
  /** Whether it is for people and shells, or only for programs. */
  isText: boolean
  /** Pieces of the file, made as the documents come. */
  encode(documents: AsyncIterable<ResponseDocument>): AsyncIterable<string | Uint8Array>
}
