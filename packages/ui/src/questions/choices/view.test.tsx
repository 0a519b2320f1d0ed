import { expect, it } from 'vitest'
import { openQuestion } from '../../../testing/open-question'

const options = ['Price', 'Speed', 'Help'].map((text) => ({ id: text.toLowerCase(), text }))

it('is a group of boxes that answers with ids', async () => {
  const { all, inputs, answer, loads } = await openQuestion({ id: 'q', type: 'choices', options })
  expect(all('[role=group]').map((group) => group.getAttribute('aria-labelledby'))).toEqual(['q'])
  expect(inputs().map(({ type }) => type)).toEqual(['checkbox', 'checkbox', 'checkbox'])
  inputs()[2]!.click()
  inputs()[0]!.click()
  expect([answer(), loads]).toEqual([['help', 'price'], 0])
  inputs()[2]!.click()
  expect(answer()).toEqual(['price'])
  inputs()[0]!.click()
  expect(answer()).toBeUndefined()
})

it('takes no more than it may, and says so', async () => {
  const { inputs, hint } = await openQuestion({ id: 'q', type: 'choices', options, max: 2, other: true })
  expect(hint()).toBe('Choose up to 2')
  inputs()[0]!.click()
  inputs()[1]!.click()
  expect(inputs().map(({ disabled }) => disabled)).toEqual([false, false, true, true])
  inputs()[0]!.click()
  expect(inputs().map(({ disabled }) => disabled)).toEqual([false, false, false, false])
})

it('keeps words beside ids', async () => {
  const { inputs, write, answer } = await openQuestion({ id: 'q', type: 'choices', options, other: true })
  inputs()[3]!.click()
  write('More')
  inputs()[0]!.click()
  expect(answer()).toEqual(['other:More', 'price'])
  write('More of it')
  expect(answer()).toEqual(['price', 'other:More of it'])
  inputs()[3]!.click()
  expect(answer()).toEqual(['price'])
})
