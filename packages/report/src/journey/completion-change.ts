import { type Comparison, type NoFigure, proportionDifference, type Verdict, verdicts } from '@earshot/metrics'
import type { Block } from './journey'
import { isMeasured, type MeasuredRow } from './state'

/** How the share of completed displays moved against the period before, in percentage points. */
export interface CompletionChange {
  verdict: Verdict
  difference: { value: number; lo: number; hi: number } | null
}

const held: NoFigure = { value: null, n: 0, reason: 'one of the periods has no figure' }
const counts = ({ completed, shown }: MeasuredRow) => ({ successes: completed, n: shown })

function comparisonOf({ row, before }: Block): Comparison {
  if (!isMeasured(row) || !isMeasured(before)) return { difference: held, fewest: 0 }
  return {
    difference: proportionDifference(counts(row), counts(before)),
    fewest: Math.min(row.shown, before.shown),
  }
}

/** The change of every block's completion, by its key, judged together since they are read together. */
export function completionChanges(blocks: readonly Block[]): ReadonlyMap<string, CompletionChange> {
  const judged = verdicts(blocks.map(comparisonOf))
  return new Map(
    blocks.map(({ key }, index): [string, CompletionChange] => {
      const {
        verdict = 'too-few-answers',
        value = null,
        lo = null,
        hi = null,
      } = 'reason' in judged ? {} : (judged[index] ?? {})
      return [key, { verdict, difference: value !== null && lo !== null && hi !== null ? { value, lo, hi } : null }]
    }),
  )
}
