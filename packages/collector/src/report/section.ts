import type { Declared, ResponseDocument } from '@earshot/schema'
import type { Books } from '../books/books'
import type { Query } from '../responses/query'
import type { ResponseFilter, Store } from '../store/store'
import type { Where } from './where'

/** What a part of the report is asked. */
export interface Ask {
  query: Query
  where: Where
  store: Store
  books: Books
  /** What the settings say of the report. */
  declared: Declared
  /** Milliseconds since 1970. */
  nowMs: number
  /** Responses of the survey, touchpoint and days of the query, oldest display first. */
  documents(other?: ResponseFilter): AsyncIterable<ResponseDocument>
}

/** A part of the report that has an address of its own, `GET /v1/report/<name>`. */
export interface Section {
  /** Parameters besides `from`, `to` and `where`. */
  params: readonly string[]
  /** Those of them that have to be given. */
  required?: readonly string[]
  read(ask: Ask): Promise<object>
}
