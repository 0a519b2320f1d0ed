/** What may befall one request on its way to the collector and back. Whatever says "committed" reached the real one. */
export type Fault =
  /** Nothing. */
  | { kind: 'pass' }
  /** Nobody answers; the collector got nothing, or committed. */
  | { kind: 'hang'; isCommitted: boolean }
  /** The connection is reset, before the collector got anything or after it committed. */
  | { kind: 'reset'; isCommitted: boolean }
  /** Committed; the connection breaks in the middle of the reply. */
  | { kind: 'half-body' }
  /** Committed; the reply is whole as HTTP and cut short as JSON. */
  | { kind: 'truncated' }
  /** Committed; the reply promises more bytes than come. */
  | { kind: 'wrong-length' }
  /** The page of a captive portal, as 200 `text/html`; the collector got nothing. */
  | { kind: 'portal' }
  /** A redirect to another origin, which answers with 200. */
  | { kind: 'redirect'; status: 301 | 302 | 303 | 307 | 308 }
  /** A well-formed reply to another batch; the collector got nothing. */
  | { kind: 'wrong-echo' }
  /** Any status, with any `Retry-After`; the collector got nothing, or committed. */
  | { kind: 'status'; status: number; retryAfter?: string; isCommitted: boolean }
  /** Committed; the reply comes so many milliseconds late. */
  | { kind: 'delay'; delayMs: number }
  /** The request arrives twice; the second reply is the one that the sender sees. */
  | { kind: 'double' }
  /** Held back until the next request is through, then committed and answered. */
  | { kind: 'reorder' }
  /** Each second response is committed; about the others the reply says this, or nothing. */
  | { kind: 'partial'; others: 'missing' | 'retry' | 'invalid' }

export type FaultKind = Fault['kind']

/** The forms of `Retry-After` that are tried: seconds, dates, and what is neither. */
export const RETRY_AFTERS = [
  '0',
  '5',
  '3600',
  '-1',
  '1000000000',
  'soon',
  '',
  'Wed, 21 Oct 2015 07:28:00 GMT',
  'Wed, 21 Oct 2099 07:28:00 GMT',
] as const

/** Statuses of a reply with no body, by the rules of HTTP. */
export const BODILESS: readonly number[] = [204, 205, 304]
