import type { Store } from '../../packages/collector/src/store/store'
import { BATCH, median, nextResponse } from './ingest.ts'

const SAMPLES = 12

export interface MemoryUse {
  /** Bytes resident, medians of the second and of the last quarter of the time; the first quarter warms up. */
  before: number
  after: number
  responses: number
}

/** Writes for a time and watches what the process takes. */
export async function watchMemory(store: Store, seconds: number): Promise<MemoryUse> {
  const samples: number[] = []
  const start = performance.now()
  let responses = 0
  for (let sample = 1; sample <= SAMPLES; sample++) {
    const end = start + (seconds * 1000 * sample) / SAMPLES
    while (performance.now() < end) {
      await store.write(Array.from({ length: BATCH }, nextResponse))
      responses += BATCH
    }
    globalThis.gc?.()
    samples.push(process.memoryUsage.rss())
  }
  const quarter = SAMPLES / 4
  return { before: median(samples.slice(quarter, 2 * quarter)), after: median(samples.slice(-quarter)), responses }
}
