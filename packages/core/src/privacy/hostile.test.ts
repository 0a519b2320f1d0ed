import { beforeAll, expect, it } from 'vitest'
import { hostileStrings } from '../../../schema/testing/hostile-strings'
import { takeThrough } from '../../testing/take-through'

beforeAll(async () => {
  await Promise.all(
    ['../desk', '../delivery', '../mask', '../screen', '../mend', '../rare', '../trouble', '../privacy'].map(
      (part) => import(/* @vite-ignore */ part),
    ),
  )
})

const texts = hostileStrings()

it('T1 T3 the corpus has five hundred texts and more, none twice', () => {
  expect(texts.length).toBeGreaterThanOrEqual(500)
  expect(new Set(texts).size).toBe(texts.length)
})

it('T1 T3 a text of each kind in every field of configuration, traits, events and answers: one response, and nothing breaks', async () => {
  const before = Reflect.ownKeys(Object.prototype).length
  // The slow suite takes all of them.
  for (const text of texts.filter((_, i) => i % 15 === 0)) await takeThrough(text)
  expect(Reflect.ownKeys(Object.prototype)).toHaveLength(before)
})
