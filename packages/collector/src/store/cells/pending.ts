import type { Sighting } from '../sighting'
import { createDeltas, type Delta } from './deltas'
import { seriesOf } from './series-id'

/** What a transaction changes in the cells, and which numbers of devices it saw. */
export interface Pending {
  deltas: Delta[]
  sightings: Sighting[]
}

/** How it is written: as short as it may be. */
interface Written {
  cells: [series: unknown[], day: string, total: number, n: number, ...counts: number[]][]
  seen: [project: string, device: string, number: number, at: string][]
}

/**
 * This as one text, JSON: a row of `pending`. It is written with the responses and counts from then on; a fold brings many of
 * them into cells and ranges at once, which so are written once for many transactions.
 */
export function pendingText({ deltas, sightings }: Pending): string {
  // The series are JSON already.
  const cells = deltas.map(
    ({ text, day, total, n, counts }) => `[${text},${JSON.stringify(day)},${total},${n},${counts}]`,
  )
  const seen = sightings.map(({ project, device, number, at }) => [project, device, number, at])
  return `{"cells":[${cells}],"seen":${JSON.stringify(seen)}}`
}

/** What several of those say together. */
export function readPending(texts: readonly string[]): Pending {
  const deltas = createDeltas([])
  const sightings: Sighting[] = []
  for (const text of texts) {
    const { cells, seen } = JSON.parse(text) as Written
    for (const [parts, day, total, n, ...counts] of cells)
      deltas.join({ series: seriesOf(parts), text: JSON.stringify(parts), day, total, n, counts })
    for (const [project, device, number, at] of seen) sightings.push({ project, device, number, at })
  }
  return { deltas: deltas.all(), sightings }
}
