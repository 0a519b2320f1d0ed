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

/** Characters of one text: a row that PostgreSQL keeps in its place, and does not compress. */
const LONGEST = 6000

/**
 * This as texts, JSON: rows of `pending`. They are written with the responses and count from then on; a fold brings many of
 * them into cells and ranges at once, which so are written once for many transactions.
 */
export function pendingTexts({ deltas, sightings }: Pending): string[] {
  const texts: string[] = []
  let cells = ''
  // The series are JSON already.
  for (const { text, day, total, n, counts } of deltas) {
    if (cells.length > LONGEST) {
      texts.push(`{"cells":[${cells}],"seen":[]}`)
      cells = ''
    }
    cells += `${cells && ','}[${text},"${day}",${total},${n},${counts}]`
  }
  const seen = sightings.map(({ project, device, number, at }) => [project, device, number, at])
  if (cells || seen.length) texts.push(`{"cells":[${cells}],"seen":${JSON.stringify(seen)}}`)
  return texts
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
