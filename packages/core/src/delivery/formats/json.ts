import type { Sink } from '@earshot/schema'
import type { Batch, Classified, Transport } from '../transport'

/** Any 2xx stands for the whole batch, unless it is a page: a captive portal answers 200 as well. */
export const wholeBatch = (headers: { readonly [name: string]: string }): Classified => ({
  done: /^text\/html/i.test(headers['content-type'] ?? '') ? [] : 'all',
})

/** `{ sentAt, responses }` to any endpoint. It can't name what it stored, so how often it counts a repeat is its own affair. */
export const jsonFormat: Transport = {
  name: 'json',
  encode: ({ sentAt, responses }: Batch, { url }: Sink) => [
    { url, body: JSON.stringify({ sentAt, responses }), contentType: 'application/json' },
  ],
  classify: (_status, _body, headers) => wholeBatch(headers),
  limits: { maxResponses: 100, maxBytes: 256 * 1024 },
  browserSafe: true,
  grade: 'none',
}
