import { type Store, wrongPlace } from '@earshot/collector'
import type { ResponseDocument } from '@earshot/schema'
import type { ReadRecord } from './record'

/** Documents in one transaction. */
const BATCH = 500

/** What became of the lines of a file. */
export interface Taken {
  /** Lines that hold something. */
  read: number
  stored: number
  /** Known already, or erased. */
  duplicate: number
  /** Kept, but a later revision is known. */
  stale: number
  /** Another content under the same id and revision; set aside. */
  conflict: number
  /** Not taken, each with its line. */
  problems: { line: number; problem: string }[]
}

/**
 * Writes what was read into a store, in batches. What is no response is left out, each with its line and reason.
 *
 * @param store Without one nothing is written, and what is sound counts as stored.
 */
export async function takeIn(
  records: AsyncIterable<ReadRecord>,
  store: Store | undefined,
  onProgress: (read: number) => void = () => {},
): Promise<Taken> {
  const taken: Taken = { read: 0, stored: 0, duplicate: 0, stale: 0, conflict: 0, problems: [] }
  let batch: { line: number; document: ResponseDocument }[] = []

  async function writeBatch(): Promise<void> {
    const documents = batch.map(({ document }) => document)
    const verdicts = store ? await store.write(documents) : documents.map(() => ({ status: 'stored' as const }))
    for (const [i, { status }] of verdicts.entries()) {
      if (status === 'stored' || status === 'duplicate' || status === 'stale' || status === 'conflict') taken[status]++
      if (status === 'conflict')
        taken.problems.push({ line: batch[i]!.line, problem: 'another content is known under this id and revision' })
    }
    batch = []
  }

  for await (const record of records) {
    onProgress(++taken.read)
    if ('problem' in record) {
      taken.problems.push(record)
      continue
    }
    const { line, document } = record
    // As it will be in the store: what is undefined is not there.
    const plain = JSON.parse(JSON.stringify(document)) as unknown
    const place = wrongPlace(plain)
    if (place === undefined) batch.push({ line, document: plain as ResponseDocument })
    else taken.problems.push({ line, problem: `${place}: not what a response has there` })
    if (batch.length >= BATCH) await writeBatch()
  }
  if (batch.length) await writeBatch()
  return taken
}
