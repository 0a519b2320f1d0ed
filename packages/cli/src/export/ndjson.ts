import type { Format } from './format'

/** One document a line, whole, as JSON. */
export const ndjson: Format = {
  isText: true,
  async *encode(documents) {
    for await (const doc of documents) yield `${JSON.stringify(doc)}\n`
  },
}
