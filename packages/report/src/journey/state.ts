import type { Row } from '../data/row'

/** A row that may be shown: its figures are there. */
export interface MeasuredRow extends Row {
  value: number
  lo: number
  hi: number
  distribution: Readonly<Record<string, number>>
}

export const isMeasured = (row: Row | null): row is MeasuredRow =>
  row !== null &&
  row.suppressed === null &&
  row.value !== null &&
  row.lo !== null &&
  row.hi !== null &&
  row.distribution !== null

/** Whether there is a figure, too few answers for one, or nothing yet. */
export type BlockState = 'measured' | 'suppressed' | 'empty'

export function stateOf(row: Row | null): BlockState {
  if (isMeasured(row)) return 'measured'
  return row && row.n > 0 ? 'suppressed' : 'empty'
}
