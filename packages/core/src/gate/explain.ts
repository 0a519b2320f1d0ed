import type { Survey } from '@earshot/schema'
import type { Explanation } from '../api'
import type { Check } from './gate'

/** What the gate's checks mean for a survey: whether its next moment would show it, else when time alone will let it. */
export function explain({ id }: Survey, checks: readonly Check[]): Explanation {
  const failed = checks.filter(({ ok }) => !ok)
  const isMatterOfTime = failed.length > 0 && failed.every(({ okAt }) => okAt)
  const nextEligibleAt = isMatterOfTime
    ? new Date(Math.max(...failed.map(({ okAt }) => okAt!))).toISOString()
    : undefined
  return { survey: id, eligible: !failed.length, ...(nextEligibleAt && { nextEligibleAt }), checks }
}
