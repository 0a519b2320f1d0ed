import type { ResponseDocument } from '@earshot/schema'
import { isoTime } from '../iso-time'
import type { Counted, Series } from './cell'
import { cellsOf } from './cells-of'
import { seriesText } from './series-id'

/** What changes in one cell. */
export interface Delta extends Counted {
  series: Series
  /** The series as one text. */
  text: string
  /** UTC day, `2026-11-25`. */
  day: string
}

/** Adds up what several responses change, so that each cell is written once. */
export interface Deltas {
  /** A response that counts from now on. */
  add(doc: ResponseDocument): void
  /** A response, as it counted so far, that no longer does. */
  remove(doc: ResponseDocument): void
  /** What others added up. */
  join(delta: Delta): void
  /** What is left of it. */
  all(): Delta[]
}

const dayOf = (time: string) => isoTime(time).slice(0, 10)

/** @param dimensions Names of the facts by which cells are kept apart. */
export function createDeltas(dimensions: readonly string[]): Deltas {
  // By series, then by day: a series' text is long, and its hash is kept with it.
  const deltas = new Map<string, Map<string, Delta>>()

  function put({ series, text, day }: Pick<Delta, 'series' | 'text' | 'day'>, counted: Counted, sign: 1 | -1): void {
    const { total, n, counts } = counted
    let days = deltas.get(text)
    if (!days) deltas.set(text, (days = new Map()))
    let delta = days.get(day)
    if (!delta) days.set(day, (delta = { series, text, day, total: 0, n: 0, counts: counts.map(() => 0) }))
    delta.total += sign * total
    delta.n += sign * n
    for (let i = 0; i < counts.length; i++) delta.counts[i]! += sign * counts[i]!
  }

  function count(doc: ResponseDocument, sign: 1 | -1): void {
    const day = dayOf(doc.shownAt)
    for (const [series, counted] of cellsOf(doc, dimensions))
      put({ series, text: seriesText(series), day }, counted, sign)
  }

  return {
    add: (doc) => count(doc, 1),
    remove: (doc) => count(doc, -1),
    join: (delta) => put(delta, delta, 1),
    all: () =>
      [...deltas.values()]
        .flatMap((days) => [...days.values()])
        .filter(({ total, n, counts }) => total || n || counts.some(Boolean)),
  }
}
