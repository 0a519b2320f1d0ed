import { openExisting, type ResponseFilter } from '@earshot/collector'
import type { ResponseDocument } from '@earshot/schema'
import { Command, Option } from 'commander'
import { formats } from '../export/formats'
import { writeOut } from '../export/write-out'
import { createProgress } from '../progress'
import { readDay } from '../read-day'
import { storeOption } from '../store-option'

interface ExportFlags extends ResponseFilter {
  store: string
  format: string
  out?: string
}

const NOTES = `
One line a document, whatever its status: shown, started, completed, dismissed, ignored. Each stands in its newest revision, the
oldest display first. NDJSON and the last column of Parquet hold the whole document; CSV has a fixed set of columns, in which no
cell is taken for a formula.

Examples: earshot export > responses.ndjson
          earshot export --format csv --survey checkout-csat --from 2026-01-01 --to 2026-03-31 --out q1.csv
          earshot export --format parquet --out responses.parquet`

async function* counting(
  documents: AsyncIterable<ResponseDocument>,
  seen: (count: number) => void,
): AsyncGenerator<ResponseDocument> {
  let count = 0
  for await (const doc of documents) {
    seen(++count)
    yield doc
  }
}

async function run({ store: address, format: name, out, ...filter }: ExportFlags): Promise<void> {
  const { from, to } = filter
  if (from && to && from > to) throw Error(`--from: found ${from}, allowed: up to ${to}`)
  const format = formats[name]!
  if (!format.isText && out === undefined && process.stdout.isTTY)
    throw Error(`${name} is not for a terminal: --out <file> says where it goes`)
  const store = openExisting(address)
  try {
    const { responses } = await store.counts()
    const progress = createProgress(responses, 'responses')
    let written = 0
    const documents = counting(store.responses(filter), (count) => {
      written = count
      progress(count)
    })
    await writeOut(format.encode(documents), out)
    if (out !== undefined) console.error(`${out}: ${written.toLocaleString('en')} responses.`)
  } finally {
    await store.close()
  }
}

/** `earshot export` */
export const exportResponses = (): Command =>
  new Command('export')
    .description('Write the responses of a store: NDJSON, CSV or Parquet.')
    .addOption(storeOption())
    .addOption(new Option('--format <name>', 'how they are written').choices(Object.keys(formats)).default('ndjson'))
    .option('--out <file>', 'where they are written (default: standard output)')
    .option('--survey <id>', 'only of this survey')
    .option('--touchpoint <id>', 'only of this touchpoint')
    .option('--from <day>', 'only from this UTC day of the display on', readDay)
    .option('--to <day>', 'only up to this UTC day, included', readDay)
    .addHelpText('after', NOTES)
    .action(run)
