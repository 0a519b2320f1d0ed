import { expect, it } from 'vitest'
import { openQuestion } from '../../../testing/open-question'

it('is two radios, down first, drawn and named', async () => {
  const { names, all, inputs, answer, asked } = await openQuestion({ id: 'q', type: 'thumbs', text: 'Helpful?' })
  expect([names(), all('label svg').length, all('[role=radiogroup]').length]).toEqual([
    ['Thumbs down', 'Thumbs up'],
    2,
    1,
  ])
  expect(inputs().some(({ checked }) => checked)).toBe(false)
  inputs()[0]!.click()
  expect(answer()).toBe(0)
  inputs()[1]!.click()
  expect([answer(), asked.layout]).toEqual([1, 'row'])
})

it('takes the words of the survey', async () => {
  const { names } = await openQuestion({ id: 'q', type: 'thumbs', labels: ['No', 'Yes'] })
  expect(names()).toEqual(['No', 'Yes'])
})
