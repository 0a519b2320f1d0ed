import type { QualityReport, ResponseDocument, Verdict } from '@earshot/schema'
import type { Cell } from './cells/cell'

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

/** How a device numbered a response: without a gap, from 1. */
export interface Numbered {
  project: string
  client: { id?: unknown; seq?: unknown }
}

/** Whether what devices made has come. Every count but those of copies is the same for any order and repetition. */
export type StoreQuality = Omit<QualityReport, 'lostAfterMs'>

/** Two contents under one id and revision: the first is counted. */
export interface Conflict {
  id: string
  project: string
  rev: number
  /** When the other one came. */
  receivedAt: string
  /** What counts; null if it was erased. */
  kept: ResponseDocument | null
  aside: ResponseDocument
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
   *
   * @param invalid How many came with them and were refused: only counted.
   */
  write(documents: readonly ResponseDocument[], invalid?: number): Promise<Verdict[]>
  /** The current responses, oldest display first. */
  responses(filter?: ResponseFilter): AsyncIterable<ResponseDocument>
  /** Which revision counts of each of these responses; nothing where there is none. */
  revs(keys: readonly { project: string; id: string }[]): Promise<(number | undefined)[]>
  /** Facts by which cells are kept apart, in their order. */
  dimensions(): Promise<readonly string[]>
  /**
   * What reports count, kept up to date in the transaction of every write: each series of counts, summed over the days
   * asked for. The effort grows with days and groups, not with responses.
   *
   * @param filter `person` has no meaning here.
   */
  cells(filter?: ResponseFilter): Promise<Cell[]>
  /**
   * Erases a response for whoever knows its secret, given as its hex SHA-256, and bars the id for good. An id not known
   * yet is barred for copies with that hash.
   *
   * @param numbered How its device numbered it, so that it does not count as lost if it never came.
   * @returns False if the response is another's, or has no hash.
   */
  erase(id: string, eraseHash: string, numbered?: Numbered): Promise<boolean>
  /** Erases every response that names this person in any revision, and bars its id. @returns How many. */
  erasePerson(person: string): Promise<number>
  /**
   * Makes less of what is kept of responses, in every revision, for good: the log then holds what is left as if it had come
   * so. What was set aside of them goes.
   *
   * @param change What may be kept of a document; nothing erases the response, as above. The same again changes nothing.
   * @returns How many responses changed.
   */
  rewrite(
    keys: readonly { project: string; id: string }[],
    change: (doc: ResponseDocument) => ResponseDocument | undefined,
  ): Promise<number>
  counts(): Promise<StoreCounts>
  /** @param before ISO time. A gap counts as lost if a later response came before it, and as awaited otherwise. */
  quality(before: string): Promise<StoreQuality>
  /** What was set aside, in the order of ids. */
  conflicts(): AsyncIterable<Conflict>
  /** Resolves when all is on disk and the files are closed. */
  close(): Promise<void>
}
