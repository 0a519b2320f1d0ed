import type { Question } from '@earshot/schema'
import { expect, it } from 'vitest'
import { needsMore } from './needs-more'
import { rareViews } from './rare'
import { questionViews } from './registry'

const needs = (question: object) => needsMore({ id: 's', questions: [question as Question] })

it('every type is drawn by one of the two files, and the list is right', async () => {
  const { questionTypes } = await import('@earshot/schema')
  const common = Object.keys(questionViews)
  expect([...common, ...Object.keys(rareViews)].sort()).toEqual(Object.keys(questionTypes).sort())
  for (const type of Object.keys(rareViews)) expect(needs({ type })).toBe(true)
  // These two are drawn by every prompt and have their words elsewhere.
  for (const type of common) expect([type, needs({ type })]).toEqual([type, /^ex/.test(type)])
})

it('asks for drawings, orders and instruments too', () => {
  expect([
    needs({ type: 'csat', look: 'stars' }),
    needs({ type: 'csat', look: 'labels' }),
    needs({ type: 'rating', instrument: 'seq' }),
    needs({ type: 'choice', shuffle: true }),
    needs({ type: 'choice', shuffle: false }),
  ]).toEqual([true, false, true, true, false])
})
