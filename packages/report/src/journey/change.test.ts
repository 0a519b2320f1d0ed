import { expect, test } from 'vitest'
import type { Row } from '../data/row'
import { csat } from '../metrics/csat'
import { changes } from './change'
import type { Block } from './journey'

function row(satisfied: number, not: number): Row {
  const n = satisfied + not
  const counts = { shown: n, started: n, completed: n, dismissed: 0, ignored: 0, completionRate: 100 }
  const about = { survey: 's', version: 1, question: 'q', metric: 'csat', stage: null, touchpoint: null, group: {} }
  const figures = { value: (100 * satisfied) / n, lo: 0, hi: 100, method: 'wilson', level: 0.95, suppressed: null }
  return { ...about, ...counts, ...figures, n, distribution: { 4: satisfied, 2: not } }
}

const block = (key: string, now: Row | null, before: Row | null): Block => ({
  key,
  survey: 's',
  question: 'q',
  type: 'csat',
  title: 'Satisfaction',
  metric: csat,
  row: now,
  groups: [],
  before,
  beforeGroups: [],
  otherVersions: [],
})

test('changes are told from noise', () => {
  const found = changes([
    block('up', row(180, 20), row(140, 60)),
    block('down', row(140, 60), row(180, 20)),
    block('same', row(71, 29), row(70, 30)),
    block('few', row(20, 1), row(70, 30)),
    block('new', row(71, 29), null),
  ])
  expect([...found].map(([key, { verdict }]) => [key, verdict])).toEqual([
    ['up', 'higher'],
    ['down', 'lower'],
    ['same', 'none'],
    ['few', 'too few'],
    ['new', 'too few'],
  ])
})

test('of many comparisons, only those stay that chance would not bring', () => {
  // Alone, this one would be believed (p = 0.046); among nineteen that show nothing, it is not.
  const slight = block('slight', row(160, 40), row(143, 57))
  expect(changes([slight]).get('slight')?.verdict).toBe('higher')
  const quiet = Array.from({ length: 19 }, (_, i) => block(`quiet${i}`, row(71, 29), row(71, 29)))
  expect(changes([slight, ...quiet]).get('slight')?.verdict).toBe('none')
})
