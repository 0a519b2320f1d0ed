import { Readable } from 'node:stream'
import { csvHeader, csvRow } from '@earshot/collector'
import type { ResponseDocument } from '@earshot/schema'
import { stringify } from 'csv-stringify'
import type { Format } from './format'

async function* rowsOf(documents: AsyncIterable<ResponseDocument>): AsyncGenerator<string[]> {
  for await (const doc of documents) yield csvRow(doc)
}

/** One document a line, as the collector's own export: no cell is taken for a formula. The mark makes spreadsheets read it as UTF-8. */
export const csv: Format = {
  isText: true,
  encode: (documents) =>
    Readable.from(rowsOf(documents)).compose(stringify({ header: true, columns: [...csvHeader], bom: true })),
}
