import type { CaseStatus } from '@earshot/schema'
import { expect, it } from 'vitest'
import { type CaseHistory, caseTimes } from './case-times'

const opened = Date.parse('2026-11-20T00:00:00Z')
const at = (hours: number) => new Date(opened + hours * 36e5).toISOString()
const history = (...steps: [status: CaseStatus, hours: number][]): CaseHistory => ({
  openedAt: at(0),
  steps: steps.map(([status, hours]) => ({ status, at: at(hours) })),
})

it('counts hours until taken up and ended, of those that wait the hours until now', () => {
  const found = caseTimes(
    [
      history(['working', 2], ['closed', 30]),
      history(['working', 8], ['no-reply', 60]),
      history(['closed', 20], ['working', 25], ['closed', 90]),
      history(['working', 70]),
      history(),
    ],
    Date.parse(at(100)),
  )
  expect(found.takenUp).toMatchObject({ value: 60, n: 5, method: 'wilson' })
  expect(found.hoursToTakeUp).toMatchObject({ value: 20, lo: 2, hi: null, n: 5, ended: 4 })
  expect(found.hoursToEnd).toMatchObject({ value: 60, n: 5, ended: 3 })
  expect(found.reopened).toMatchObject({ value: 100 / 3, n: 3, method: 'wilson' })
})

it('judges nobody within the first two days, and says why there is no figure', () => {
  const found = caseTimes([history(['working', 1]), history(), history()], Date.parse(at(10)))
  expect(found.takenUp).toMatchObject({ value: null, n: 0 })
  expect(found.hoursToTakeUp).toMatchObject({ value: null, n: 3, reason: 'fewer than half have ended (1 of 3)' })
  expect(found.reopened).toMatchObject({ value: null, n: 0 })
})

it('takes a case that was taken up by a clock behind for one taken up at once', () => {
  expect(caseTimes([history(['working', -1])], Date.parse(at(1))).hoursToTakeUp).toMatchObject({ value: 0, lo: 0 })
})
