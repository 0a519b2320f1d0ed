import { expect, test } from 'vitest'
import type { Row } from '../data/row'
import { csat } from '../metrics/csat'
import type { Block, JourneyView } from './journey'
import { parity } from './parity'

function row(device: string, satisfied: number, not: number, more: Partial<Row> = {}): Row {
  const n = satisfied + not
  const about = { survey: 's', version: 1, question: 'q', metric: 'csat', stage: null, touchpoint: null }
  const figures = { value: (100 * satisfied) / n, lo: 0, hi: 100, method: 'wilson', level: 0.95, suppressed: null }
  const counts = { shown: 2 * n, started: n, completed: n, dismissed: 0, ignored: n, completionRate: 50 }
  return { ...about, group: { device }, n, ...figures, ...counts, distribution: { 4: satisfied, 2: not }, ...more }
}

const block = (key: string, groups: readonly Row[]): Block => ({
  ...{ key, survey: 's', question: 'q', type: 'csat', title: 'Satisfaction', metric: csat, row: null },
  ...{ groups, before: null, beforeGroups: [], otherVersions: [] },
})

const viewOf = (...blocks: Block[]): JourneyView => ({
  stages: [
    {
      id: 'buy',
      title: 'Buy',
      cards: [{ key: 'c', title: 'Checkout', owner: undefined, blocks, counted: [], measured: true }],
    },
  ],
  relationship: [],
  former: [],
})

test('a score is compared between phone and desktop, and so is completion', () => {
  const [found] = parity(viewOf(block('a', [row('mobile', 100, 100), row('desktop', 170, 30), row('tablet', 5, 5)])))
  expect(found).toMatchObject({
    title: 'Checkout',
    score: { verdict: 'lower' },
    completion: { verdict: 'no-detectable-change' },
  })
  expect(found?.score.difference?.value).toBeCloseTo(-35)
  expect(found?.completion.difference).toMatchObject({ value: 0 })
})

test('what is held back on one side, or has few answers, is not compared', () => {
  const held = { value: null, lo: null, hi: null, distribution: null, suppressed: 'fewer than 10 answers in a split' }
  const found = parity(
    viewOf(
      block('a', [row('mobile', 3, 3, held), row('desktop', 170, 30)]),
      block('b', [row('mobile', 15, 10), row('desktop', 170, 30)]),
      block('c', [row('desktop', 170, 30)]),
    ),
  )
  expect(found.map(({ title, score }) => [title, score])).toEqual(
    ['a', 'b', 'c'].map(() => ['Checkout: CSAT', { verdict: 'too-few-answers', difference: null }]),
  )
  expect(found.map(({ completion }) => completion.difference !== null)).toEqual([false, true, false])
})
