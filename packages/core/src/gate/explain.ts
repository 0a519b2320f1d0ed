import type { Survey } from '@earshot/schema'
import type { Explanation } from '../api'
import type { Check } from './gate'

/** What the gate's checks mean for a survey: whether its next moment would show it, else when time alone will let it. */
export function explain({ id }: Survey, checks: readonly Check[]): Explanation {
  const failed = checks.filter(({ ok }) => !ok)
  const okAt = Math.max(...failed.map((check) => check.okAt ?? Infinity))
  const nextEligibleAt = okAt > 0 && okAt < Infinity && { nextEligibleAt: new Date(okAt).toISOString() }
  return { survey: id, eligible: !failed.length, ...nextEligibleAt, checks }
}
