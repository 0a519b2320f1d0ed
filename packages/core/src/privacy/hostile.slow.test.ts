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

it('T1 T3 every text of the corpus in every field of configuration, traits, events and answers: one response each, and nothing breaks', async () => {
  const before = Reflect.ownKeys(Object.prototype).length
  for (const text of hostileStrings()) await takeThrough(text)
  expect(Reflect.ownKeys(Object.prototype)).toHaveLength(before)
}, 600_000)
