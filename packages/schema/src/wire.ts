import type { ResponseDocument } from './response'

/** Body of `POST <collector.url>`, sent as `text/plain` so that no preflight is needed. */
export interface WireRequest {
  earshot: 1
  key?: string
  /** When this attempt was made; not part of any response. */
  sentAt: string
  /** Names this attempt; the reply must echo it. */
  batch: string
  token?: string
  responses: readonly ResponseDocument[]
}

export type VerdictStatus = 'stored' | 'duplicate' | 'stale' | 'invalid' | 'conflict' | 'retry'

/** What became of one revision. Sent after the commit, never before. */
export interface Verdict {
  id: string
  rev: number
  status: VerdictStatus
  /** What was wrong, for `invalid` and `conflict`. */
  code?: string
}

export interface WireReply {
  earshot: 1
  batch: string
  receivedAt: string
  results: readonly Verdict[]
}
