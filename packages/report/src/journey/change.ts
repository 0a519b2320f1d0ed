import type { DifferenceFigure } from '@earshot/metrics'
import type { Block } from './journey'
import { isMeasured } from './state'

/** Answers on both sides from which a comparison is worth making. */
export const minToCompare = 30

/** How a score moved against the period before. */
export type Change =
  | { verdict: 'higher' | 'lower'; difference: DifferenceFigure }
  | { verdict: 'none'; difference: DifferenceFigure }
  | { verdict: 'too few' }

/**
 * Which of many p-values to believe, so that of those believed one in ten, on average, is mistaken
 * (Y. Benjamini & Y. Hochberg, Journal of the Royal Statistical Society B 57, 1995).
 */
export function believable(pValues: readonly number[], falseShare = 0.1): boolean[] {
  const ranked = [...pValues].sort((a, b) => a - b)
  const bound = ranked.findLast((p, index) => p <= (falseShare * (index + 1)) / ranked.length)
  return pValues.map((p) => bound !== undefined && p <= bound)
}

/** The change of every block, by its key, judged together since they are read together. */
export function changes(blocks: readonly Block[]): ReadonlyMap<string, Change> {
  const found = new Map<string, DifferenceFigure>()
  for (const { key, row, before, metric } of blocks) {
    if (!isMeasured(row) || !isMeasured(before) || Math.min(row.n, before.n) < minToCompare) continue
    const difference = metric.difference(row.distribution, before.distribution)
    if (difference.value !== null) found.set(key, difference)
  }
  const keys = [...found.keys()]
  const believed = believable([...found.values()].map(({ p }) => p))
  return new Map(
    blocks.map(({ key }): [string, Change] => {
      const difference = found.get(key)
      if (!difference) return [key, { verdict: 'too few' }]
      const seen = believed[keys.indexOf(key)] && (difference.lo > 0 || difference.hi < 0)
      return [key, { verdict: seen ? (difference.value > 0 ? 'higher' : 'lower') : 'none', difference }]
    }),
  )
}
