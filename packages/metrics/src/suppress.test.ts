import fc from 'fast-check'
import { expect, test } from 'vitest'
import { suppress } from './suppress'

test('a figure needs five answers, a group in a split ten', () => {
  expect(suppress([{ n: 0 }, { n: 4 }, { n: 5 }])).toEqual(['no answers', 'fewer than 5 answers', null])
  const split = [9, 8, 10].map((n, index) => ({ n, group: { role: String(index) } }))
  expect(suppress(split)).toEqual(['fewer than 10 answers in a split', 'fewer than 10 answers in a split', null])
})

test('a lone small group takes the next smallest with it', () => {
  const split = [90, 20, 3, 0].map((n, index) => ({ n, group: { role: String(index) } }))
  expect(suppress(split)).toEqual([
    null,
    'would give away a smaller group',
    'fewer than 10 answers in a split',
    'no answers',
  ])
})

test('margins of a split by two facts give nothing away', () => {
  const cell = (n: number, role: string, device: string) => ({ n, group: { role, device } })
  const reasons = suppress([
    cell(3, 'admin', 'phone'),
    cell(17, 'admin', 'desk'),
    cell(12, 'user', 'phone'),
    cell(40, 'user', 'desk'),
  ])
  expect(reasons.slice(1, 3)).toEqual(['would give away a smaller group', 'would give away a smaller group'])
})

test('what is hidden of any whole is nothing or at least ten, as far as there are ten', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(40), { maxLength: 8 }), (counts) => {
      const reasons = suppress(counts.map((n, index) => ({ n, group: { role: String(index) } })))
      const hidden = counts.filter((_, index) => reasons[index]).reduce((sum, n) => sum + n, 0)
      return hidden === 0 || hidden >= 10 || reasons.every((reason) => reason !== null)
    }),
  )
})
