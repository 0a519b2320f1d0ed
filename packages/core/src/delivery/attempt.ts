import type { ResponseDocument } from '@earshot/schema'
import type { Platform, Reply } from '../platform/platform'
import { bytes, cut } from './batch'
import type { NamedSink } from './sinks-of'
import type { Batch, Classified, Transport } from './transport'

/** The longest that one request may take. */
export const TIMEOUT_MS = 15_000

/** What came of one batch. */
export interface Attempt {
  batch: Batch
  /** Documents that went out. */
  sent: number
  done: string[] | 'all'
  rejected: { id: string; code: string }[]
  /** What went wrong, unless a reply says it. */
  fault?: 'size' | 'encode' | 'network' | 'classify'
  thrown?: unknown
  /** The last one. */
  reply?: Reply
  said?: Classified
}

/** Sends the longest head of `docs` that fits, request by request up to the first that is not taken. Never rejects. */
export async function attempt(
  docs: readonly ResponseDocument[],
  most: number,
  batchOf: (responses: readonly ResponseDocument[]) => Batch,
  sink: NamedSink,
  transport: Transport,
  platform: Platform,
): Promise<Attempt> {
  const { maxBytes } = transport.limits
  const head = cut(docs, { maxBytes, maxResponses: most })
  const batch = batchOf(head.length ? head : docs.slice(0, 1))
  const done: string[] = []
  const tried: Attempt = { batch, sent: 0, done, rejected: [], fault: 'size' }
  if (!head.length) return tried
  try {
    tried.fault = 'encode'
    const requests = transport.encode(batch, sink)
    tried.fault = 'size'
    if (requests.some(({ body }) => bytes(body) > maxBytes)) return tried
    let areAll = requests.length > 0
    for (const request of requests) {
      tried.fault = 'network'
      tried.sent = head.length
      const reply = await platform.post({ ...request, timeoutMs: TIMEOUT_MS })
      tried.reply = reply
      tried.fault = undefined
      if (reply.isElsewhere || reply.status < 200 || reply.status > 299) return tried
      tried.fault = 'classify'
      const headers = { 'content-type': reply.contentType, 'retry-after': reply.retryAfter ?? '' }
      const said = transport.classify(reply.status, reply.body, headers, batch)
      tried.said = said
      tried.rejected.push(...(said.rejected ?? []))
      if (said.done !== 'all') {
        areAll = false
        done.push(...said.done)
      }
      tried.fault = undefined
    }
    if (areAll) tried.done = 'all'
  } catch (thrown) {
    tried.thrown = thrown
  }
  return tried
}
