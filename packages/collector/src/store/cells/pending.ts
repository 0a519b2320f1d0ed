import { createDeltas, type Delta } from './deltas'
import { seriesOf } from './series-id'

/**
 * What a transaction changes in the cells, as one text: a row of `pending`. It is written with the responses and counts from
 * then on; a fold brings many of them into the cells at once, which so are written once for many transactions.
 */
export const pendingText = (deltas: readonly Delta[]): string =>
  `[${deltas.map(({ text, day, total, n, counts }) => `[${text},${JSON.stringify(day)},${total},${n},${counts}]`)}]`

/** What several of those change together. */
export function readPending(texts: readonly string[]): Delta[] {
  const deltas = createDeltas([])
  for (const text of texts)
    for (const [parts, day, total, n, ...counts] of JSON.parse(text) as [
      unknown[],
      string,
      number,
      number,
      ...number[],
    ][])
      deltas.join({ series: seriesOf(parts), text: JSON.stringify(parts), day, total, n, counts })
  return deltas.all()
}
