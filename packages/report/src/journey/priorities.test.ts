import type { Declared } from '@earshot/schema'
import { expect, test } from 'vitest'
import type { Row } from '../data/row'
import { csat } from '../metrics/csat'
import { nps } from '../metrics/nps'
import { indexOf } from './index-of'
import type { Block, Card, JourneyView } from './journey'
import { priorities } from './priorities'
import { targetVerdict } from './target'

function row(value: number, [lo, hi]: readonly [number, number], shown: number, n = 100): Row {
  const about = { survey: 's', version: 1, question: 'q', metric: 'csat', stage: null, touchpoint: null, group: {} }
  const counts = { shown, started: n, completed: n, dismissed: 0, ignored: 0, completionRate: 50 }
  const distribution = { 5: Math.round((value * n) / 100), 1: n - Math.round((value * n) / 100) }
  return { ...about, ...counts, n, value, lo, hi, method: 'wilson', level: 0.95, distribution, suppressed: null }
}

const card = (id: string, own: Row | null, more: Partial<Block> = {}): Card => ({
  ...{ key: `touchpoint:${id}`, title: id, owner: 'team', counted: [], measured: true },
  blocks: [
    {
      ...{ key: `${id}/q`, survey: id, question: 'q', type: 'csat', title: id, metric: csat, row: own, groups: [] },
      ...{ before: null, beforeGroups: [], otherVersions: [], ...more },
    },
  ],
})

const declared: Declared = { targets: { good: { csat: 70 }, near: { csat: 80 } }, personas: [], index: null }

test('ranks by low score × gap × volume, with the interval of the score, and says where order is open', () => {
  const cards = [
    card('good', row(75, [72, 78], 1000)),
    card('near', row(60, [50, 70], 1000)),
    card('bare', row(50, [40, 60], 200)),
    card('few', { ...row(10, [0, 20], 9), value: null, suppressed: 'fewer than 5 answers' }),
  ]
  const ranked = priorities(cards, declared, null)
  expect(ranked.map(({ card: { title }, low, gap, volume }) => [title, low, gap, volume])).toEqual([
    ['near', 40, 20, 1000],
    ['bare', 50, 50, 200],
    ['good', 25, 0, 1000],
  ])
  // 0.4 · 0.2 · 1000; at 70 it would be 0.3 · 0.1 · 1000, at 50 0.5 · 0.3 · 1000. Without a target, all of the scale is the gap.
  expect(ranked[0]!.priority).toEqual({ value: 80, lo: 30, hi: 150 })
  expect(ranked[1]!.priority).toEqual({ value: 50, lo: 32, hi: 72 })
  expect(ranked[2]!.priority).toEqual({ value: 0, lo: 0, hi: 0 })
  expect(ranked.map(({ isCloseToNext }) => isCloseToNext)).toEqual([true, false, false])
  expect(ranked.map(({ verdict }) => verdict)).toEqual(['below', null, 'reached'])
})

test('volume is displays by the share of people who are asked, and what was expected is not ranked', () => {
  const surveys = [{ id: 'near', sample: 0.25, questions: [] }]
  const [near, ...others] = priorities(
    [card('near', row(60, [50, 70], 1000)), card('hope', row(2, [1, 3], 10), { type: 'expectation' })],
    declared,
    { surveys } as never,
  )
  expect(near!.volume).toBe(4000)
  expect(others).toEqual([])
})

test('a target is reached or not only where the whole interval is', () => {
  const verdict = (lo: number, hi: number) => targetVerdict(card('x', row(60, [lo, hi], 1)).blocks[0]!, 60)
  expect([verdict(60, 70), verdict(50, 59), verdict(55, 65)]).toEqual(['reached', 'below', 'open'])
  expect(targetVerdict(card('x', null).blocks[0]!, 60)).toBeUndefined()
})

test('the index weighs places on scales, and has no figure where a part has none', () => {
  const relation = { ...row(30, [0, 50], 100), metric: 'nps', distribution: { 10: 50, 8: 30, 2: 20 } }
  const view: JourneyView = {
    stages: [{ id: 'a', title: 'A', cards: [card('shop', row(80, [70, 87], 100))] }],
    ...{ relationship: [card('whole', relation, { type: 'nps', metric: nps })], former: [] },
  }
  const { result, rows } = indexOf(view, { 'whole/q': 1, 'shop/q': 3 })
  // As in the golden vector of journeyIndex().
  expect(result).toMatchObject({ value: 76.25, lo: expect.closeTo(69.2959, 4), hi: expect.closeTo(81.5534, 4) })
  expect(rows.map(({ key, weight, place }) => [key, weight, place])).toEqual([
    ['whole/q', 0.25, 65],
    ['shop/q', 0.75, 80],
  ])
  expect(indexOf(view, { 'shop/q': 1, 'gone/q': 1 }).result).toMatchObject({
    ...{ value: null, reason: 'gone/q has no figure: it is not asked' },
  })
})
