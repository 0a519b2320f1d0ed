import type { Asked, ScoreBand } from '@earshot/schema'
import { endsOf } from '../tally'

/** From where a score is in the middle, and from where it is high, as steps from the top of the scale. */
const fromTop: { readonly [type: string]: (max: number) => readonly [middle: number, high: number] } = {
  nps: () => [7, 9],
  csat: () => [3, 4],
  ces: (max) => (max === 5 ? [3, 4] : [4, 5]),
  thumbs: () => [1, 1],
}

/** Question types whose answers stand in a band. */
export const bands: { readonly [type: string]: true } = { nps: true, csat: true, ces: true, thumbs: true, rating: true }

/** The band of a score: for types without a cut of their own, the upper and the lower third of the scale. */
export function bandOf(asked: Asked, score: number): ScoreBand {
  const [min, max] = endsOf(asked)
  const third = (max - min) / 3
  const [middle, high] = fromTop[asked.type]?.(max) ?? [min + third, max - third]
  if (score >= high) return 'high'
  return score >= middle ? 'middle' : 'low'
}
