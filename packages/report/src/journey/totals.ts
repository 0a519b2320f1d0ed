import { type Mix, mix, mixMisleads, type Result, standardised } from '@earshot/metrics'
import type { Metric } from '../metrics/metric'
import type { Block } from './journey'
import { isMeasured, type MeasuredRow } from './state'

/** One score, summed up over all touchpoints where it is asked in the same words, now and in the period before. */
export interface Total {
  key: string
  metric: Metric
  /** Scores that it is made of: those that have a figure in both periods. */
  parts: number
  /** Scores of the same kind that one of the periods has no figure of. */
  left: number
  now: Result
  before: Result
  /** As it would be now, had each touchpoint made up as much of the answers as in the period before. */
  fixed: Result
  change: (Mix & { misleads: boolean }) | null
}

/** Standard instruments: asked in the same words everywhere, so that a total has a meaning. */
const SUMMED = ['nps', 'csat', 'ces']

const kindOf = ({ row, before, metric }: Block) => `${row?.metric ?? before?.metric} of ${metric.answers[1]}`

type Pair = Block & { row: MeasuredRow; before: MeasuredRow }

const isPair = (block: Block): block is Pair => isMeasured(block.row) && isMeasured(block.before)

function sum(rows: readonly MeasuredRow[]): Record<string, number> {
  const all: Record<string, number> = {}
  for (const { distribution } of rows)
    for (const [answer, n] of Object.entries(distribution)) all[answer] = (all[answer] ?? 0) + n
  return all
}

function totalOf(key: string, blocks: readonly Block[]): Total | undefined {
  const pairs = blocks.filter(isPair)
  const [first] = pairs
  if (!first || pairs.length < 2) return undefined
  const { metric } = first
  const strata = (which: 'row' | 'before') => pairs.map((pair) => ({ key: pair.key, ...pair[which] }))
  const parts = mix(strata('before'), strata('row'))
  return {
    ...{ key, metric, parts: pairs.length, left: blocks.length - pairs.length },
    now: metric.figure(sum(pairs.map(({ row }) => row))),
    before: metric.figure(sum(pairs.map(({ before }) => before))),
    fixed: standardised(
      pairs.map(({ key: place, row }) => ({ key: place, figure: metric.figure(row.distribution) })),
      pairs.map(({ key: place, before }) => ({ key: place, n: before.n })),
    ),
    change: parts.change === null ? null : { ...parts, misleads: mixMisleads(parts) },
  }
}

/**
 * NPS, CSAT and CES over all touchpoints that ask them, raw and with a fixed mix: W from the period before, S now, Σ W·S
 * (`standardised()`). The raw total also moves when more answers come from another touchpoint than before; `change` says how
 * much of it does (`mix()`). Only scores with a figure in both periods are summed, so that nothing held back follows from a total.
 * @example totals(cardsOf(view).flatMap(({ blocks }) => blocks))
 */
export function totals(blocks: readonly Block[]): Total[] {
  const asked = blocks.filter(({ row, before }) => SUMMED.includes(row?.metric ?? before?.metric ?? ''))
  const kinds = [...new Set(asked.map(kindOf))]
  return kinds.flatMap(
    (kind) =>
      totalOf(
        kind,
        asked.filter((block) => kindOf(block) === kind),
      ) ?? [],
  )
}
