import { type Comparison, type NoFigure, proportionDifference, type Verdict, verdicts } from '@earshot/metrics'
import type { Row } from '../data/row'
import { type Block, cardsOf, type JourneyView } from './journey'
import { isMeasured } from './state'

/** One score on the phone and on the desktop. */
export interface Parity {
  key: string
  title: string
  block: Block
  mobile: Row | null
  desktop: Row | null
  /** Phone minus desktop. */
  score: { verdict: Verdict; difference: { value: number; lo: number; hi: number } | null }
  /** The same of completed of shown, in percentage points. */
  completion: { verdict: Verdict; difference: { value: number; lo: number; hi: number } | null }
}

const held: NoFigure = { value: null, n: 0, reason: 'one of the two is held back' }

const deviceOf = (groups: readonly Row[], device: string) => groups.find(({ group }) => group.device === device) ?? null

function scoreOf({ metric }: Block, mobile: Row | null, desktop: Row | null): Comparison {
  if (!isMeasured(mobile) || !isMeasured(desktop)) return { difference: held, fewest: 0 }
  return {
    difference: metric.difference(mobile.distribution, desktop.distribution),
    fewest: Math.min(mobile.n, desktop.n),
  }
}

function completionOf(mobile: Row | null, desktop: Row | null): Comparison {
  if (!isMeasured(mobile) || !isMeasured(desktop)) return { difference: held, fewest: 0 }
  const counts = ({ completed, shown }: Row) => ({ successes: completed, n: shown })
  return {
    difference: proportionDifference(counts(mobile), counts(desktop)),
    fewest: Math.min(mobile.shown, desktop.shown),
  }
}

/** Phone against desktop for every score, all comparisons judged together. */
export function parity(view: JourneyView): Parity[] {
  const found = cardsOf(view).flatMap(({ title, blocks }) =>
    blocks.map((block) => ({
      ...{ key: block.key, title: blocks.length > 1 ? `${title}: ${block.metric.name}` : title, block },
      ...{ mobile: deviceOf(block.groups, 'mobile'), desktop: deviceOf(block.groups, 'desktop') },
    })),
  )
  const comparisons = found.flatMap(({ block, mobile, desktop }) => [
    scoreOf(block, mobile, desktop),
    completionOf(mobile, desktop),
  ])
  const judged = verdicts(comparisons)
  const told = (index: number): Parity['score'] => {
    const {
      verdict = 'too-few-answers',
      value = null,
      lo = null,
      hi = null,
    } = 'reason' in judged ? {} : (judged[index] ?? {})
    return { verdict, difference: value !== null && lo !== null && hi !== null ? { value, lo, hi } : null }
  }
  return found.map((each, index) => ({ ...each, score: told(2 * index), completion: told(2 * index + 1) }))
}
