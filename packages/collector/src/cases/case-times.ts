import { proportion, survivalMedian } from '@earshot/metrics'
import type { CaseStatus, CaseTimes } from '@earshot/schema'

/** A case with what was done about it, the oldest first. */
export interface CaseHistory {
  openedAt: string
  steps: readonly { status: CaseStatus; at: string }[]
}

/** Within this time someone has to have taken a case up: two days, as is usual of the inner loop. */
const TAKEN_UP_MS = 48 * 3600e3
const HOUR_MS = 3600e3
/** With nothing more to be done: answered, or written to in vain. */
const ENDS: readonly CaseStatus[] = ['closed', 'no-reply']

const hoursFrom = (openedAt: string, ms: number) => Math.max(0, ms - Date.parse(openedAt)) / HOUR_MS

/** The median of the hours until a step of a kind; a case without one has lasted until now. */
const medianUntil = (cases: readonly CaseHistory[], statuses: (status: CaseStatus) => boolean, nowMs: number) =>
  survivalMedian(
    cases.map(({ openedAt, steps }) => {
      const step = steps.find(({ status }) => statuses(status))
      return { time: hoursFrom(openedAt, step ? Date.parse(step.at) : nowMs), isEnded: step !== undefined }
    }),
  )

/** Whether a case was taken up again after it had ended. */
function isReopened({ steps }: CaseHistory): boolean {
  const end = steps.findIndex(({ status }) => ENDS.includes(status))
  return end >= 0 && steps.slice(end + 1).some(({ status }) => !ENDS.includes(status))
}

/**
 * How fast people are answered: the share taken up within two days, of cases that old; median hours until taken up and until ended,
 * those that still wait included (`survivalMedian()`); how many were reopened, of those that had ended.
 *
 * @param nowMs Milliseconds since 1970.
 */
export function caseTimes(cases: readonly CaseHistory[], nowMs: number): CaseTimes {
  const old = cases.filter(({ openedAt }) => nowMs - Date.parse(openedAt) >= TAKEN_UP_MS)
  const soon = old.filter(({ openedAt, steps }) => {
    const first = steps.find(({ status }) => status !== 'open')
    return first !== undefined && Date.parse(first.at) - Date.parse(openedAt) <= TAKEN_UP_MS
  })
  const ended = cases.filter(({ steps }) => steps.some(({ status }) => ENDS.includes(status)))
  return {
    takenUp: proportion(soon.length, old.length),
    hoursToTakeUp: medianUntil(cases, (status) => status !== 'open', nowMs),
    hoursToEnd: medianUntil(cases, (status) => ENDS.includes(status), nowMs),
    reopened: proportion(ended.filter(isReopened).length, ended.length),
  }
}
