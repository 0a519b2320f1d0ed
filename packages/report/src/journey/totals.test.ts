import { expect, test } from 'vitest'
import type { Row } from '../data/row'
import { csat } from '../metrics/csat'
import { nps } from '../metrics/nps'
import type { Block } from './journey'
import { totals } from './totals'

function row(satisfied: number, not: number): Row {
  const n = satisfied + not
  const counts = { shown: n, started: n, completed: n, dismissed: 0, ignored: 0, completionRate: 100 }
  const about = { survey: 's', version: 1, question: 'q', metric: 'csat', stage: null, touchpoint: null, group: {} }
  const figures = { value: (100 * satisfied) / n, lo: 0, hi: 100, method: 'wilson', level: 0.95, suppressed: null }
  return { ...about, ...counts, ...figures, n, distribution: { 4: satisfied, 2: not } }
}

const held = (n: number): Row => ({
  ...row(n, 0),
  ...{ value: null, lo: null, hi: null, distribution: null, suppressed: 'fewer than 5 answers' },
})

const block = (key: string, now: Row | null, before: Row | null): Block => ({
  ...{
    key,
    survey: key,
    question: 'q',
    type: 'csat',
    title: key,
    metric: csat,
    groups: [],
    beforeGroups: [],
    otherVersions: [],
  },
  ...{ row: now, before },
})

test('every touchpoint rose and the total fell: the fixed mix says that it rose', () => {
  const [found, ...others] = totals([
    block('shop', row(19, 1), row(72, 8)),
    block('help', row(36, 44), row(8, 12)),
    block('few', held(3), row(50, 50)),
  ])
  expect(others).toEqual([])
  expect(found).toMatchObject({ parts: 2, left: 1, before: { value: 80, n: 100 }, now: { value: 55, n: 100 } })
  // Computed apart from this code, from the Wilson intervals of 19 of 20 and 36 of 80.
  expect(found!.fixed).toMatchObject({ method: 'mover', n: 100 })
  expect(found!.fixed.value).toBeCloseTo(85, 9)
  expect(found!.fixed).toMatchObject({ lo: expect.closeTo(69.9643, 4), hi: expect.closeTo(88.9441, 4) })
  expect(found!.change).toMatchObject({ change: expect.closeTo(-25, 9), within: expect.closeTo(5, 9), misleads: true })
  expect(found!.change!.mix).toBeCloseTo(-30, 9)
})

test('sums only what is asked in the same words, of two touchpoints at least', () => {
  const relation = { ...row(30, 10), metric: 'nps', distribution: { 9: 30, 2: 10 } }
  const one: Block = { ...block('whole', relation, relation), metric: nps }
  expect(totals([block('shop', row(19, 1), row(72, 8)), one])).toEqual([])
  expect(totals([block('shop', row(19, 1), null), block('help', row(36, 44), row(8, 12))])).toEqual([])
})
