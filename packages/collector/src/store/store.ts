import type { ResponseDocument, Verdict } from '@earshot/schema'

/** Which responses; absent fields do not restrict. */
export interface ResponseFilter {
  survey?: string
  touchpoint?: string
  /** UTC day of `shownAt`, `2026-11-25`, included. */
  from?: string
  /** UTC day of `shownAt`, included. */
  to?: string
  /** Id of the person, in any revision. */
  person?: string
}

export interface StoreCounts {
  /** Responses, each in its newest revision. */
  responses: number
  /** Revisions ever accepted and not erased. */
  revisions: number
  /** Copies set aside because the same revision was already known with other content. */
  conflicts: number
  /** Ids that can never come back. */
  tombstones: number
}

/**
 * Where responses are kept. The log of every accepted revision is the truth; the current responses are derived from
 * it in the same transaction. Every promise of a write resolves after the commit, never before.
 */
export interface Store {
  /**
   * Takes revisions, in one durable transaction.
   *
   * @returns A verdict each, in the same order: `stored`, `duplicate` (the same again, or erased), `stale` (kept in
   * the log, but a later one is known), `conflict` (another content under the same id and rev; set aside).
   */
  write(documents: readonly ResponseDocument[]): Promise<Verdict[]>
  /** The current responses, oldest display first. */
  responses(filter?: ResponseFilter): AsyncIterable<ResponseDocument>
  /**
   * Erases a response for whoever knows its secret, given as its hex SHA-256, and bars the id for good. An id not known
   * yet is barred for copies with that hash.
   *
   * @returns False if the response is another's, or has no hash.
   */
  erase(id: string, eraseHash: string): Promise<boolean>
  /** Erases every response that names this person in any revision, and bars its id. @returns How many. */
  erasePerson(person: string): Promise<number>
  counts(): Promise<StoreCounts>
  /** Resolves when all is on disk and the files are closed. */
  close(): Promise<void>
}
