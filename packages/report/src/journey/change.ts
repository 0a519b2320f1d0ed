import { type Comparison, type NoFigure, verdicts } from '@earshot/metrics'
import type { Block } from './journey'
import { isMeasured } from './state'

/** How far a score moved, with its interval. */
export interface Moved {
  value: number
  lo: number
  hi: number
}

/** How a score moved against the period before. */
export type Change =
  | { verdict: 'higher' | 'lower'; difference: Moved }
  | { verdict: 'none'; difference: Moved }
  | { verdict: 'too few' }

const notMeasured: NoFigure = { value: null, n: 0, reason: 'one of the periods has no figure' }

function comparisonOf({ row, before, metric }: Block): Comparison {
  if (!isMeasured(row) || !isMeasured(before)) return { difference: notMeasured, fewest: 0 }
  return { difference: metric.difference(row.distribution, before.distribution), fewest: Math.min(row.n, before.n) }
}

/** The change of every block, by its key, judged together since they are read together (see `verdicts()`). */
export function changes(blocks: readonly Block[]): ReadonlyMap<string, Change> {
  const judged = verdicts(blocks.map(comparisonOf))
  return new Map(
    blocks.map(({ key }, index): [string, Change] => {
      const found = 'reason' in judged ? undefined : judged[index]
      const { verdict = 'too-few-answers', value = null, lo = null, hi = null } = found ?? {}
      if (verdict === 'too-few-answers' || value === null || lo === null || hi === null)
        return [key, { verdict: 'too few' }]
      return [key, { verdict: verdict === 'no-detectable-change' ? 'none' : verdict, difference: { value, lo, hi } }]
    }),
  )
}
