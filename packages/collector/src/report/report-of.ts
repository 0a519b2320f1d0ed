import type { ResponseDocument } from '@earshot/schema'
import type { ReportRow } from './row'
import { rows } from './rows'
import { tally } from './tally'

/**
 * The rows of `GET /v1/report` for documents at hand.
 *
 * @param documents Newest revisions, oldest display first.
 * @param by Names of facts.
 * @example const rows = await reportOf(store.responses())
 */
export const reportOf = async (
  documents: AsyncIterable<ResponseDocument>,
  by: readonly string[] = [],
): Promise<ReportRow[]> => rows(await tally(documents, by))
