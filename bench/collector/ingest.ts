import type { ResponseDocument } from '@earshot/schema'
import type { Store } from '../../packages/collector/src/store/store'
import { DAYS, responseOf } from './synthetic.ts'

export const BATCH = 20
/** Batches of a round, each committed before the next: so many flushes. */
const BATCHES = 40

/** Writes documents into the same database without the collector. */
export type RawWrite = (documents: readonly ResponseDocument[]) => Promise<void>

export interface IngestRates {
  /** Responses a second, in batches of 20 with a durable commit each: medians of the rounds. */
  store: number
  /** The same rows, raw. */
  rows: number
  /** The documents alone, raw. */
  documents: number
  /** Medians of the rounds' ratios of the store to these two. */
  toRows: number
  toDocuments: number
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!

/** Ids that no earlier run on the same store gave, in their order. */
const RUN = Date.now().toString(36)
let made = 0

/** The next response of today, each of another group than the one before. */
export function nextResponse(): ResponseDocument {
  made++
  const doc = responseOf(made * DAYS)
  const id = `i${RUN}-${String(made).padStart(9, '0')}`
  return { ...doc, id, client: { id: `device ${made % 997}`, seq: 1 + (Math.floor(made / 997) % 100_000) } }
}

function batches(lanes: number): ResponseDocument[][] {
  return Array.from({ length: BATCHES * lanes }, () => Array.from({ length: BATCH }, nextResponse))
}

async function rateOf(write: (documents: ResponseDocument[]) => Promise<unknown>, lanes: number): Promise<number> {
  const waiting = batches(lanes)
  const count = waiting.length * BATCH
  const start = performance.now()
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      for (let batch = waiting.shift(); batch; batch = waiting.shift()) await write(batch)
    }),
  )
  return (count * 1000) / (performance.now() - start)
}

/**
 * Compares a store with its own database, in turn, round after round.
 *
 * @param lanes Senders at once, the same for both.
 */
export async function compareIngest(
  store: Store,
  raw: { rows: RawWrite; documents: RawWrite },
  { rounds, lanes }: { rounds: number; lanes: number },
): Promise<IngestRates> {
  const rates: { store: number; rows: number; documents: number }[] = []
  for (let round = 0; round <= rounds; round++) {
    const one = {
      documents: await rateOf(raw.documents, lanes),
      rows: await rateOf(raw.rows, lanes),
      store: await rateOf((documents) => store.write(documents), lanes),
    }
    // The first round warms up.
    if (round) rates.push(one)
  }
  return {
    store: median(rates.map((one) => one.store)),
    rows: median(rates.map((one) => one.rows)),
    documents: median(rates.map((one) => one.documents)),
    toRows: median(rates.map((one) => one.store / one.rows)),
    toDocuments: median(rates.map((one) => one.store / one.documents)),
  }
}
