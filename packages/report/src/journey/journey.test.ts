import type { Config } from '@earshot/schema'
import { expect, test } from 'vitest'
import type { Row } from '../data/row'
import { cardsOf, journeyView } from './journey'
import { stateOf } from './state'

const config: Config = {
  earshot: 1,
  project: 'acme-web',
  brand: 'Acme',
  journey: [
    {
      id: 'buy',
      title: { de: 'Kaufen', en: 'Buy' },
      touchpoints: [{ id: 'checkout', owner: 'payments' }, { id: 'cart' }],
    },
    { id: 'leave', touchpoints: [{ id: 'account-deleted', title: 'Goodbye' }] },
  ],
  surveys: [
    {
      id: 'checkout-csat',
      version: 2,
      touchpoint: 'checkout',
      questions: [
        { id: 'score', type: 'csat', subject: 'checkout' },
        { id: 'why', type: 'text' },
      ],
    },
    { id: 'relation', questions: [{ id: 'score', type: 'nps', text: 'How likely are you to recommend {brand}?' }] },
  ],
}

const row = (fields: Partial<Row>): Row => ({
  survey: 'checkout-csat',
  version: 2,
  question: 'score',
  metric: 'csat',
  stage: 'buy',
  touchpoint: 'checkout',
  group: {},
  n: 40,
  value: 75,
  lo: 60,
  hi: 86,
  method: 'wilson',
  level: 0.95,
  distribution: { 3: 10, 4: 30 },
  shown: 100,
  started: 50,
  completed: 40,
  dismissed: 30,
  ignored: 20,
  completionRate: null,
  suppressed: null,
  ...fields,
})

const nothing = { total: [], groups: [], before: [], beforeGroups: [] }

test('every touchpoint is on the map, measured or not, in the order of the journey', () => {
  const view = journeyView(config, nothing)
  expect(view.stages.map(({ title }) => title)).toEqual(['Buy', 'Leave'])
  expect(view.stages.flatMap(({ cards }) => cards.map(({ title, measured }) => [title, measured]))).toEqual([
    ['Checkout', true],
    ['Cart', false],
    ['Goodbye', false],
  ])
  expect(view.stages[0]?.cards[0]).toMatchObject({ owner: 'payments', key: 'touchpoint:checkout' })
})

test('only scored questions have a block, named by their words or by what they measure', () => {
  const titles = cardsOf(journeyView(config, nothing)).flatMap(({ blocks }) => blocks.map(({ title }) => title))
  expect(titles).toEqual(['Satisfaction with checkout', 'How likely are you to recommend Acme?'])
})

test('rows find their block, other versions are kept apart', () => {
  const total = [row({ version: 1, n: 900 }), row({})]
  const groups = [row({ group: { device: 'mobile' }, n: 10 }), row({ group: { device: 'desktop' }, n: 30 })]
  const before = [row({ version: 1 }), row({ value: 50 })]
  const block = journeyView(config, { total, groups, before, beforeGroups: groups }).stages[0]?.cards[0]?.blocks[0]
  expect(block?.row?.n).toBe(40)
  expect(block?.otherVersions.map(({ n }) => n)).toEqual([900])
  expect(block?.groups.map(({ group }) => group.device)).toEqual(['desktop', 'mobile'])
  expect(block?.before?.value).toBe(50)
})

test('surveys without touchpoint are about the relationship', () => {
  expect(journeyView(config, nothing).relationship.map(({ key }) => key)).toEqual(['survey:relation'])
})

test('what the configuration no longer asks is still shown', () => {
  const total = [row({ survey: 'old-nps', metric: 'nps', version: 1 }), row({ question: 'gone' }), row({})]
  const { former } = journeyView(config, { ...nothing, total })
  expect(former.map(({ title, blocks }) => [title, blocks.length])).toEqual([
    ['Old nps', 1],
    ['Checkout csat', 1],
  ])
  expect(journeyView(null, { ...nothing, total }).former.flatMap(({ blocks }) => blocks)).toHaveLength(3)
})

test('a block is measured, held back or empty', () => {
  expect(stateOf(null)).toBe('empty')
  expect(stateOf(row({}))).toBe('measured')
  const none = { value: null, lo: null, hi: null, distribution: null }
  expect(stateOf(row({ ...none, n: 3, suppressed: 'fewer than 5 answers' }))).toBe('suppressed')
  expect(stateOf(row({ ...none, n: 0, suppressed: 'no answers' }))).toBe('empty')
})

test('questions without a score are counted, and called by their words', () => {
  const reasons = { id: 'reason', type: 'choice', text: 'Why?', options: [{ id: 'price', text: 'Too dear' }] } as const
  const survey = {
    id: 'exit',
    touchpoint: 'account-deleted',
    questions: [reasons, { id: 'note', type: 'statement', text: 'Hi' }],
  } as const
  const counts = { survey: 'exit', version: 1, question: 'reason', metric: 'choice', value: null, lo: null, hi: null }
  const total = [row({ ...counts, distribution: { price: 30, other: 10 } })]
  const card = journeyView({ ...config, surveys: [survey] }, { ...nothing, total }).stages[1]?.cards[0]
  expect(card?.blocks).toEqual([])
  expect(card?.counted).toMatchObject([{ title: 'Why?', metric: 'choice', row: { n: 40 } }])
  expect(['price', 'other', 'gone'].map((id) => card?.counted[0]?.nameOf(id))).toEqual(['Too dear', 'Other', 'Gone'])
})
