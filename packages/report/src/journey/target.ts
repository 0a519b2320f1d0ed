import type { Declared } from '@earshot/schema'
import type { Block, Card } from './journey'
import { isMeasured } from './state'

/** How a score stands to what is good enough, as far as its interval tells. */
export type TargetVerdict = 'reached' | 'below' | 'open'

/** What is good enough at a touchpoint, in the unit of the score; undefined where nothing is declared. */
export function targetOf(card: Card, block: Block, { targets }: Declared): number | undefined {
  const touchpoint = /^touchpoint:(.*)$/.exec(card.key)?.[1]
  return touchpoint === undefined || !Object.hasOwn(targets, touchpoint) ? undefined : targets[touchpoint]?.[block.type]
}

/** Reached or below only where the whole interval is; else it is open. */
export function targetVerdict({ row }: Block, target: number): TargetVerdict | undefined {
  if (!isMeasured(row)) return undefined
  if (row.lo >= target) return 'reached'
  return row.hi < target ? 'below' : 'open'
}

/** "reached", "not reached", "can’t be told": never more than the interval says. */
export const targetWords: Readonly<Record<TargetVerdict, string>> = {
  reached: 'reached',
  below: 'not reached',
  open: 'the interval holds it',
}
