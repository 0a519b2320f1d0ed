import type { FrequencyLimits, Survey } from '@earshot/schema'
import type { Memory } from '../memory/memory'
import type { Situation } from './gate'
import { rested } from './rested'

export type CheckRule = (rule: string, ok: boolean, actual: unknown, expected: unknown, okAt?: number) => void

/** `relationship` asks about the whole, `transactional` about a moment: the default of an NPS without touchpoint is the first. */
export const surveyKind = ({ kind, touchpoint, questions }: Survey): 'relationship' | 'transactional' =>
  kind ?? (!touchpoint && questions[0]?.type === 'nps' ? 'relationship' : 'transactional')

/** How often one survey may come back, by how its last display ended. */
export function frequency(check: CheckRule, { survey, now }: Situation, memory: Memory): void {
  const limits: FrequencyLimits = survey.frequency === 'once' ? { max: 1 } : (survey.frequency ?? {})
  const displays = memory.displays.filter(
    ({ survey: id, wave, invited }) => id === survey.id && wave === (survey.wave ?? null) && !invited,
  )
  const max = limits.max ?? 2
  check('max', displays.length < max, displays.length, max)

  const wait = (rule: string, statuses: string, duration: string) =>
    rested(
      check,
      rule,
      now,
      displays.findLast(({ status }) => statuses.includes(status)),
      duration,
    )
  wait('every', 'completed', limits.every ?? (surveyKind(survey) === 'relationship' ? '180d' : '30d'))
  wait('afterDismiss', 'dismissed', limits.afterDismiss ?? '90d')
  // A display that never ended was left: from now on it counts as ignored.
  wait('afterIgnore', 'ignored shown started', limits.afterIgnore ?? '30d')
}
