import { expect, test } from 'vitest'
import type { Change } from '../journey/change'
import type { Block, Card, JourneyView } from '../journey/journey'
import { nps } from '../metrics/nps'
import { summary } from './summary'

const displays = { shown: 90, started: 50, completed: 40, dismissed: 20, ignored: 20, completionRate: 44 }
const counts = { n: 40, ...displays }
const figures = { value: 20, lo: 5, hi: 34, method: 'adjusted-wald', level: 0.95, distribution: { 9: 20, 3: 20 } }
const about = { survey: 's', version: 1, question: 'q', metric: 'nps', stage: null, touchpoint: null, group: {} }
const row = { ...about, ...counts, ...figures, suppressed: null }

const block = (key: string): Block => ({
  ...{ key, survey: 's', question: 'q', type: 'csat', title: 'Q', metric: nps, row },
  ...{ groups: [], before: null, beforeGroups: [], otherVersions: [] },
})

const card = (title: string, blocks: readonly Block[]): Card => ({
  key: title,
  title,
  owner: undefined,
  blocks,
  counted: [],
  measured: true,
})

const view: JourneyView = {
  stages: [
    {
      id: 'buy',
      title: 'Buy',
      cards: [card('Cart', [block('cart')]), card('Checkout', [block('pay')]), card('Help', [])],
    },
  ],
  relationship: [],
  former: [],
}

const difference = { value: 6, lo: 2, hi: 10, n: 900, method: 'adjusted-wald', level: 0.95, z: 3, p: 0.003 } as const

const said = (changes: Record<string, Change>, days: 30 | 90 | null = 90) =>
  summary(view, new Map(Object.entries(changes)), { days })

test('says how much is measured, and what moved, the worse first', () => {
  const changes: Record<string, Change> = {
    cart: { verdict: 'higher', difference },
    pay: { verdict: 'lower', difference },
  }
  expect(said(changes)).toBe(
    '2 of 3 touchpoints have a score. Lower than the 90 days before: Checkout. Higher than the 90 days before: Cart.',
  )
})

test('says that nothing moved only where it could have been seen', () => {
  expect(said({ cart: { verdict: 'none', difference } }, 30)).toMatch(/No detectable change from the 30 days before\.$/)
  expect(said({ cart: { verdict: 'too few' } })).toBe('2 of 3 touchpoints have a score.')
  expect(said({ cart: { verdict: 'none', difference } }, null)).toBe('2 of 3 touchpoints have a score.')
})

test('says nothing of a journey that is not known', () => {
  expect(summary({ stages: [], relationship: [], former: [] }, new Map(), { days: 7 })).toBe('')
})
