import { type Result, weightedMean, weightedNps, weightedProportion } from '@earshot/metrics'
import type { Asked } from '@earshot/schema'
import { endsOf } from '../tally'

/** The last answer of one person, with every role that the person has. */
export interface Vote {
  score: number
  roles: readonly string[]
}

const positiveFrom = ({ type }: Asked, max: number): number | undefined =>
  ({ csat: 4, ces: max === 5 ? 4 : 5, thumbs: 1 })[type]

/**
 * A score of people in which each role weighs alike: w of a person is Σ 1/(R·n) over the person's roles, R the number of roles and n
 * the people in each. Interval as of any weighted figure, on Kish's effective number.
 *
 * @param votes Of people whose role is known.
 * @returns Null where there is one role or none: it would be the same as without.
 */
export function byRoles(votes: readonly Vote[], asked: Asked): Result | null {
  const sizes = new Map<string, number>()
  for (const { roles } of votes) for (const role of roles) sizes.set(role, (sizes.get(role) ?? 0) + 1)
  if (sizes.size < 2) return null
  const answers = votes.map(({ score, roles }) => ({
    value: score,
    weight: roles.reduce((sum, role) => sum + 1 / (sizes.size * (sizes.get(role) ?? 1)), 0),
  }))
  const [min, max] = endsOf(asked)
  if (asked.type === 'nps') return weightedNps(answers)
  const from = positiveFrom(asked, max)
  if (from === undefined) return weightedMean(answers, { min, max })
  return weightedProportion(answers.map(({ value, weight }) => ({ value: value >= from ? 1 : 0, weight })))
}
