import type { ResponseDocument, Sink } from '@earshot/schema'
import type { Outcome } from '../outbox/queue'

/** One request, ready to be sent. */
export interface Encoded {
  url: string
  body: string
  contentType: string
  headers?: { readonly [name: string]: string }
}

export interface Batch {
  /** Names this attempt. */
  id: string
  /** ISO 8601, UTC. */
  sentAt: string
  token?: string
  responses: readonly ResponseDocument[]
}

/** What a reply means. Documents that are not in `done` or `rejected` stay and are sent again. */
export interface Classified {
  /** Ids that the endpoint has stored for good. */
  done: readonly string[] | 'all'
  /** Ids that it will never take, and why. */
  rejected?: readonly { id: string; code: string }[]
  retryAfterMs?: number
  /** True if it makes no sense to go on before somebody mends something. */
  fatal?: boolean
}

/**
 * How to speak to one kind of endpoint. Pure: the engine sends. What it throws costs no document: one that can't be
 * encoded goes to the shelf, a reply that can't be classified is no acknowledgement.
 */
export interface Transport {
  name: string
  /**
   * The requests that carry the batch, sent one after the other up to the first that fails. A document that can't be
   * carried whole may be split over several; with `done: "all"` it counts when every one of them has said so.
   */
  encode(batch: Batch, sink: Sink): readonly Encoded[]
  /** Called for replies with a status of 2xx only; the engine knows what the others mean. */
  classify(status: number, body: string, headers: { readonly [name: string]: string }, batch: Batch): Classified
  /** Of one request. A batch whose requests turn out larger is halved; one document that does not fit is shelved. */
  limits: { maxResponses: number; maxBytes: number }
  /** Whether the endpoint may be spoken to from a page. */
  browserSafe: boolean
  /** How far it keeps duplicates apart: for ever, for some time, after some time, not at all. */
  grade: 'exact' | 'windowed' | 'eventual' | 'none'
}

/** The part of a settled batch that concerns the outbox: what is named and was in it, and nothing else. */
export const outcomesOf = (batch: Batch, { done, rejected = [] }: Classified): Outcome[] => {
  const codes = new Map(rejected.map(({ id, code }) => [id, code]))
  return batch.responses
    .filter(({ id }) => done === 'all' || done.includes(id) || codes.has(id))
    .map(({ id, rev }) => ({ id, rev, code: codes.get(id) }))
}
