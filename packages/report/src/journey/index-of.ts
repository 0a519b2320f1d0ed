import { type IndexPart, journeyIndex, type NoFigure, type Result } from '@earshot/metrics'
import { type Block, type Card, cardsOf, type JourneyView } from './journey'
import { placeOf } from './place'
import { isMeasured } from './state'

/** A score that the index is made of. */
export interface IndexRow {
  key: string
  /** Undefined where no survey asks it any more. */
  found: { card: Card; block: Block } | undefined
  /** As declared, as a part of the sum of all. */
  weight: number
  /** Place of the score on its scale, 0 … 100; null where it has no figure. */
  place: number | null
  /** The ends of the score's interval on the same scale. */
  interval: { lo: number; hi: number } | null
}

export interface Index {
  result: Result
  rows: IndexRow[]
}

/**
 * The journey index J = Σ w·u, as the settings declare its weights, `survey/question` → weight (`journeyIndex()`). A part without a
 * figure leaves the index without one: the same name for another sum would mislead.
 */
export function indexOf(view: JourneyView, weights: Readonly<Record<string, number>>): Index {
  const blocks = new Map(
    cardsOf(view).flatMap((card) => card.blocks.map((block) => [block.key, { card, block }] as const)),
  )
  const sum = Object.values(weights).reduce((all, weight) => all + weight, 0)
  const rows = Object.entries(weights).map(([key, weight]): IndexRow => {
    const found = blocks.get(key)
    const row = found?.block.row ?? null
    if (!found || !isMeasured(row)) return { key, found, weight: weight / sum, place: null, interval: null }
    const { metric } = found.block
    return {
      ...{ key, found, weight: weight / sum, place: placeOf(row.value, metric) },
      interval: { lo: placeOf(row.lo, metric), hi: placeOf(row.hi, metric) },
    }
  })
  const parts = rows.map(({ key, found, weight }): IndexPart => {
    const row = found?.block.row ?? null
    const missing: NoFigure = { value: null, n: row?.n ?? 0, reason: row?.suppressed ?? 'it is not asked' }
    const figure = found && isMeasured(row) ? found.block.metric.figure(row.distribution) : missing
    const [min, max] = found?.block.metric.axis ?? [0, 100]
    return { key, weight, figure, min, max }
  })
  return { result: journeyIndex(parts), rows }
}
