import { expect, test } from 'vitest'
import type { Row } from '../data/row'
import { csat } from '../metrics/csat'
import type { Block } from './journey'
import { mixByDevice } from './mix-by-device'

const row = (device: string, n: number, value: number | null): Row => ({
  ...{ survey: 's', version: 1, question: 'q', metric: 'csat', stage: null, touchpoint: null, group: { device } },
  ...{ n, value, lo: value, hi: value, method: 'wilson', level: 0.95, distribution: value === null ? null : { 4: n } },
  ...{ shown: n, started: n, completed: n, dismissed: 0, ignored: 0, completionRate: 100 },
  suppressed: value === null ? 'fewer than 10 answers in a split' : null,
})

const block = (groups: readonly Row[], beforeGroups: readonly Row[]): Block => ({
  ...{
    key: 'k',
    survey: 's',
    question: 'q',
    type: 'csat',
    title: 'Q',
    metric: csat,
    row: null,
    before: null,
    otherVersions: [],
  },
  ...{ groups, beforeGroups },
})

test('a total that falls while every device rises comes from who answered', () => {
  const found = mixByDevice(
    block([row('mobile', 80, 45), row('desktop', 20, 92)], [row('mobile', 20, 40), row('desktop', 80, 90)]),
  )
  expect(found!.within).toBeGreaterThan(0)
  expect(found!.mix).toBeLessThan(0)
  expect(found!.change).toBeCloseTo(found!.within + found!.mix)
  expect(found!.misleads).toBe(true)
})

test('says nothing where a device has too few answers to be told, or nothing is known of before', () => {
  const groups = [row('mobile', 80, 45), row('tablet', 4, null)]
  expect(mixByDevice(block(groups, groups))).toBeUndefined()
  expect(mixByDevice(block([row('mobile', 80, 45)], []))).toBeUndefined()
})
