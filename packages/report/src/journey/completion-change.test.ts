import { expect, test } from 'vitest'
import type { Row } from '../data/row'
import { csat } from '../metrics/csat'
import { completionChanges } from './completion-change'
import type { Block } from './journey'

const row = (shown: number, completed: number): Row => ({
  ...{ survey: 's', version: 1, question: 'q', metric: 'csat', stage: null, touchpoint: null, group: {} },
  ...{ n: completed, value: 50, lo: 40, hi: 60, method: 'wilson', level: 0.95, distribution: { 4: completed } },
  ...{ shown, started: completed, completed, dismissed: 0, ignored: 0, completionRate: null, suppressed: null },
})

const block = (key: string, now: Row | null, before: Row | null): Block => ({
  ...{
    key,
    survey: 's',
    question: 'q',
    type: 'csat',
    title: 'Q',
    metric: csat,
    row: now,
    before,
    groups: [],
    beforeGroups: [],
  },
  otherVersions: [],
})

test('tells a change of completion where chance would rarely bring it, and none without a period before', () => {
  const found = completionChanges([
    block('lower', row(400, 80), row(400, 200)),
    block('same', row(400, 200), row(400, 202)),
    block('new', row(400, 200), null),
  ])
  expect(found.get('lower')).toMatchObject({ verdict: 'lower', difference: { value: -30 } })
  expect(found.get('same')!.verdict).toBe('no-detectable-change')
  expect(found.get('new')).toEqual({ verdict: 'too-few-answers', difference: null })
})
