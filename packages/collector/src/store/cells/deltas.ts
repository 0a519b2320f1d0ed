import type { ResponseDocument } from '@earshot/schema'
import type { Counted, Series } from './cell'
import { cellsOf } from './cells-of'
import { seriesId } from './series-id'

/** What a transaction changes in one cell. */
export interface Delta extends Counted {
  /** Hex of the series' id. */
  id: string
  series: Series
  /** UTC day, `2026-11-25`. */
  day: string
}

/** Adds up what several responses change, so that each cell is written once. */
export interface Deltas {
  /** A response that counts from now on. */
  add(doc: ResponseDocument): void
  /** A response, as it counted so far, that no longer does. */
  remove(doc: ResponseDocument): void
  /** What is left of it, in one order for every collector: two that write the same cells then never wait for each other. */
  all(): Delta[]
}

const dayOf = (time: string) => new Date(time).toISOString().slice(0, 10)

/** @param dimensions Names of the facts by which cells are kept apart. */
export function createDeltas(dimensions: readonly string[]): Deltas {
  const deltas = new Map<string, Delta>()

  function count(doc: ResponseDocument, sign: 1 | -1): void {
    const day = dayOf(doc.shownAt)
    for (const [series, { total, n, counts }] of cellsOf(doc, dimensions)) {
      const id = seriesId(series).toString('hex')
      const key = id + day
      const delta = deltas.get(key) ?? { id, series, day, total: 0, n: 0, counts: counts.map(() => 0) }
      deltas.set(key, delta)
      delta.total += sign * total
      delta.n += sign * n
      for (const [i, one] of counts.entries()) delta.counts[i]! += sign * one
    }
  }

  return {
    add: (doc) => count(doc, 1),
    remove: (doc) => count(doc, -1),
    all: () =>
      [...deltas.entries()]
        .filter(([, { total, n, counts }]) => total || n || counts.some(Boolean))
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, delta]) => delta),
  }
}
