import { Readable } from 'node:stream'
import { type Outcome, readOutcome, takeOutcomes } from '@earshot/collector'
import { parse } from 'csv-parse'

/** What became of the lines of a file of outcomes. */
export interface OutcomesTaken {
  read: number
  /** New; the others were known already. */
  stored: number
  duplicate: number
  problems: { line: number; problem: string }[]
}

async function* rowsOf(text: AsyncIterable<string>, isCsv: boolean): AsyncGenerator<{ line: number; row: unknown }> {
  if (isCsv) {
    const parser = Readable.from(text).pipe(
      parse({ bom: true, info: true, columns: true, delimiter: [',', ';', '\t'], skip_empty_lines: true }),
    )
    for await (const { record, info } of parser as AsyncIterable<{ record: unknown; info: { lines: number } }>)
      yield { line: info.lines, row: record }
    return
  }
  let all = ''
  for await (const part of text) all += part
  for (const [i, line] of all.split('\n').entries()) {
    if (!line.trim()) continue
    try {
      yield { line: i + 1, row: JSON.parse(line) as unknown }
    } catch {
      // Says of itself what is wrong, where a row is looked at.
      yield { line: i + 1, row: undefined }
    }
  }
}

/**
 * Writes outcomes into a store: rows with `person`, `outcome`, `at` and, unless there is one for all, `project`.
 *
 * @param store Address; without one nothing is written, and what is sound counts as stored.
 */
export async function takeOutcomesIn(
  text: AsyncIterable<string>,
  { isCsv, project, store }: { isCsv: boolean; project?: string; store?: string },
): Promise<OutcomesTaken> {
  const good: Outcome[] = []
  const problems: OutcomesTaken['problems'] = []
  let read = 0
  for await (const { line, row } of rowsOf(text, isCsv)) {
    read++
    const one = readOutcome(row, project)
    if ('outcome' in one) good.push(one.outcome)
    else problems.push({ line, problem: one.problem })
  }
  const stored = store === undefined ? good.length : await takeOutcomes(store, good)
  return { read, stored, duplicate: good.length - stored, problems }
}
