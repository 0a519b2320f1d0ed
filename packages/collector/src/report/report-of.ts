import type { ReportRow, ResponseDocument } from '@earshot/schema'
import type { Cell } from '../store/cells/cell'
import { rows } from './rows'
import { tally } from './tally'
import { tallyCells } from './tally-cells'

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

/**
 * The same rows, from cells.
 *
 * @param cells As `store.cells()` gives them, or day by day.
 * @param dimensions By which they are kept apart.
 * @param by Some of those.
 * @example const rows = reportOfCells(await store.cells(), await store.dimensions())
 */
export const reportOfCells = (
  cells: readonly Cell[],
  dimensions: readonly string[],
  by: readonly string[] = [],
): ReportRow[] => rows(tallyCells(cells, { dimensions, by }))
