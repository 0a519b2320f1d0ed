import type { Config, Declared } from '@earshot/schema'
import type { Block, Card } from './journey'
import { placeOf } from './place'
import { isMeasured, type MeasuredRow } from './state'
import { type TargetVerdict, targetOf, targetVerdict } from './target'

/** A score with what speaks for looking at its touchpoint first. */
export interface Priority {
  key: string
  card: Card
  block: Block
  /** What is good enough, in the unit of the score; null where nothing is declared: then all of the scale counts as gap. */
  target: number | null
  verdict: TargetVerdict | null
  /** Displays, divided by the share of people who are asked today. */
  volume: number
  /** 100 minus the place of the score on its scale, in percent. */
  low: number
  /** What is missing to the target, in percent of the scale. */
  gap: number
  /** low × gap × volume / 10,000, with what it would be at the ends of the score's interval. */
  priority: { value: number; lo: number; hi: number }
  /** Whether its interval and that of the next in the list have values in common: their order is then not certain. */
  isCloseToNext: boolean
}

/** What people expected is no score of how it went. */
const NOT_RANKED = ['expectation']

function weightOf(row: MeasuredRow, block: Block, target: number | null, volume: number) {
  const aim = target === null ? 100 : placeOf(target, block.metric)
  const at = (value: number) => {
    const low = 100 - placeOf(value, block.metric)
    const gap = Math.max(0, aim - placeOf(value, block.metric))
    return { low, gap, value: (low * gap * volume) / 10_000 }
  }
  const { low, gap, value } = at(row.value)
  // The higher the score, the less there is to do.
  return { low, gap, priority: { value, lo: at(row.hi).value, hi: at(row.lo).value } }
}

/**
 * Where to look first: low score × gap to the target × volume, the highest first. A way to begin a talk, not a decision: it knows
 * nothing of costs, of what can be changed, nor of who is hurt most.
 *
 * @param config For the share of people who are asked; null where it is not known.
 */
export function priorities(cards: readonly Card[], declared: Declared, config: Config | null): Priority[] {
  const found = cards.flatMap((card) =>
    card.blocks.flatMap((block): Priority[] => {
      const { row, survey, type, key } = block
      if (!isMeasured(row) || NOT_RANKED.includes(type)) return []
      const target = targetOf(card, block, declared) ?? null
      const asked = config?.surveys.find(({ id }) => id === survey)?.sample ?? 1
      const volume = row.shown / (asked > 0 ? asked : 1)
      const verdict = target === null ? null : (targetVerdict(block, target) ?? null)
      return [
        {
          ...{ key, card, block, target, verdict, volume, isCloseToNext: false },
          ...weightOf(row, block, target, volume),
        },
      ]
    }),
  )
  const ranked = found.sort((a, b) => b.priority.value - a.priority.value)
  return ranked.map((each, index) => ({
    ...each,
    isCloseToNext: each.priority.lo <= (ranked[index + 1]?.priority.hi ?? Number.NEGATIVE_INFINITY),
  }))
}
