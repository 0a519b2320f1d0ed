import type { ReportRow } from '@earshot/schema'
import { safeCell } from '../responses/csv'

const columns = [
  ...['survey', 'version', 'question', 'metric', 'stage', 'touchpoint', 'group', 'n', 'value', 'lo', 'hi', 'method'],
  ...['level', 'distribution', 'shown', 'started', 'completed', 'dismissed', 'ignored', 'completionRate', 'suppressed'],
] as const satisfies readonly (keyof ReportRow)[]

const cell = (value: ReportRow[keyof ReportRow]): string =>
  safeCell(typeof value === 'object' && value !== null ? JSON.stringify(value) : value)

/** The header of the report's CSV: the fields of a row. */
export const reportCsvHeader: readonly string[] = columns

/** A row as the cells of one line; `group` and `distribution` are JSON, and empty where they are withheld. */
export const reportCsvRow = (row: ReportRow): string[] => columns.map((column) => cell(row[column]))
