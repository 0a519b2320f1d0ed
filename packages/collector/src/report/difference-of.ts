import { type Comparison, meanDifference, npsDifference, proportionDifference } from '@earshot/metrics'
import type { Distribution } from './figures'

/** How a question was asked, as far as a difference depends on it. */
interface Scale {
  type: string
  min: number
  max: number
}

const countOf = (distribution: Distribution, from: number, to = Number.POSITIVE_INFINITY): number =>
  Object.entries(distribution).reduce(
    (sum, [answer, n]) => sum + (Number(answer) >= from && Number(answer) <= to ? n : 0),
    0,
  )

const answersOf = (distribution: Distribution): number[] =>
  Object.entries(distribution).flatMap(([answer, n]) => Array.from({ length: n }, () => Number(answer)))

/** `a` minus `b`, two distributions of different people, in the unit of the score of this type. */
export function differenceOf({ type, min, max }: Scale, a: Distribution, b: Distribution): Comparison['difference'] {
  if (type === 'nps') {
    const counts = (one: Distribution) => ({
      ...{ promoters: countOf(one, 9), passives: countOf(one, 7, 8), detractors: countOf(one, 0, 6) },
    })
    return npsDifference(counts(a), counts(b))
  }
  const from = { csat: 4, ces: max === 5 ? 4 : 5, thumbs: 1 }[type]
  if (from === undefined) return meanDifference(answersOf(a), answersOf(b), { min, max })
  return proportionDifference(
    { successes: countOf(a, from), n: countOf(a, min) },
    { successes: countOf(b, from), n: countOf(b, min) },
  )
}
