import { expect, test } from 'vitest'
import type { Row } from '../data/row'
import { csat } from '../metrics/csat'
import { believable, changes } from './change'
import type { Block } from './journey'

function row(satisfied: number, not: number): Row {
  const n = satisfied + not
  const counts = { shown: n, started: n, completed: n, dismissed: 0, ignored: 0 }
  const about = { survey: 's', version: 1, question: 'q', metric: 'csat', stage: null, touchpoint: null, group: {} }
  const figures = { value: (100 * satisfied) / n, lo: 0, hi: 100, method: 'wilson', level: 0.95, suppressed: null }
  return { ...about, ...counts, ...figures, n, distribution: { 4: satisfied, 2: not } }
}

const block = (key: string, now: Row | null, before: Row | null): Block => ({
  key,
  survey: 's',
  question: 'q',
  title: 'Satisfaction',
  metric: csat,
  row: now,
  groups: [],
  before,
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
  // The worked example of Benjamini & Hochberg (1995), at q = 0.05: the four smallest of fifteen.
  const p = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
  ]
  expect(believable(p, 0.05).filter(Boolean)).toHaveLength(4)
  expect(believable([])).toEqual([])
})
