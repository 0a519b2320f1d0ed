import { Readable } from 'node:stream'
import { parse } from 'csv-parse'
import { createRows, type Row, type RowOptions } from './create-rows'
import type { Reader } from './record'
import { seeColumns } from './see-columns'

/**
 * Reads rows under a header, as spreadsheets and survey tools write them. Commas, semicolons and tabs part the columns.
 *
 * @throws Error if a column that is mapped is not there.
 */
export const readCsv = (options: RowOptions): Reader =>
  async function* (text) {
    const documentOf = createRows(options)
    const parser = Readable.from(text).pipe(
      parse({
        bom: true,
        info: true,
        delimiter: [',', ';', '\t'],
        relax_column_count: true,
        skip_empty_lines: true,
        columns(names: string[]) {
          seeColumns(options, names)
          return names
        },
      }),
    )
    for await (const { record, info } of parser as AsyncIterable<{ record: Row; info: { lines: number } }>) {
      const line = info.lines
      try {
        yield { line, document: documentOf(record) }
      } catch (thrown) {
        yield { line, problem: (thrown as Error).message }
      }
    }
  }
