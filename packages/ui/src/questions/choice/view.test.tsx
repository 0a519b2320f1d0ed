import { expect, it } from 'vitest'
import { openQuestion } from '../../../testing/open-question'
import { orderOf } from '../order'

const options = ['Price', 'Speed', 'Help'].map((text) => ({ id: text.toLowerCase(), text }))

it('answers with the id of the option', async () => {
  const { names, inputs, answer, all, loads } = await openQuestion({ id: 'q', type: 'choice', options })
  expect([names(), all('[role=radiogroup]').length]).toEqual([['Price', 'Speed', 'Help'], 1])
  inputs()[1]!.click()
  expect([answer(), loads]).toEqual(['speed', 0])
})

it('offers Other last, and takes words for it', async () => {
  const { names, inputs, answer, field, write } = await openQuestion({ id: 'q', type: 'choice', options, other: true })
  expect([names().at(-1), field()]).toEqual(['Other', null])
  inputs()[3]!.click()
  expect([answer(), field().getAttribute('aria-label')]).toEqual(['other', 'Other'])
  write('The weather')
  expect(answer()).toBe('other:The weather')
  expect(inputs()[3]!.checked).toBe(true)
  write('')
  expect(answer()).toBe('other')
  inputs()[0]!.click()
  expect([answer(), field()]).toEqual(['price', null])
})

it('has no field for an option that happens to be called other', async () => {
  const { inputs, field, answer } = await openQuestion({
    id: 'q',
    type: 'choice',
    options: [{ id: 'other', text: 'Else' }],
  })
  inputs()[0]!.click()
  expect([answer(), field()]).toEqual(['other', null])
})

it('stores the order where it is shuffled, and keeps Other last', async () => {
  const { names, asked } = await openQuestion({ id: 'q', type: 'choice', options, shuffle: true, other: true })
  expect(names()).toEqual([...asked.order!.map((id) => options.find((one) => one.id === id)!.text), 'Other'])
  expect([...asked.order!].sort()).toEqual(['help', 'price', 'speed'])
})

it('shuffles by the run alone, every order as often as any other', () => {
  const question = { id: 'q', type: 'choice', options, shuffle: true } as const
  const counts = new Map<string, number>()
  for (let run = 0; run < 6000; run++) {
    const order = orderOf(question, `run-${run}`).join()
    counts.set(order, (counts.get(order) ?? 0) + 1)
  }
  expect(counts.size).toBe(6)
  // Of 6000, 1000 each; 150 off is five standard deviations.
  for (const n of counts.values()) expect(Math.abs(n - 1000)).toBeLessThan(150)
  expect(orderOf(question, 'a')).toEqual(orderOf(question, 'a'))
})

it('has the four options of product-market fit', async () => {
  const { names, inputs, answer, words, root } = await openQuestion({ id: 'q', type: 'choice', instrument: 'pmf' })
  expect(words(root.querySelector('h2'))).toBe('How would you feel if you could no longer use Acme?')
  expect(names()[3]).toBe('N/A – I no longer use Acme')
  inputs()[0]!.click()
  expect(answer()).toBe('very-disappointed')
})
