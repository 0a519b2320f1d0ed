import { expect, it } from 'vitest'
import { openQuestion } from '../../../testing/open-question'

it('asks before and after on the same scale', async () => {
  const before = await openQuestion({ id: 'q', type: 'expectation', pair: 'import' })
  const after = await openQuestion({ id: 'q', type: 'experience', pair: 'import' })
  expect(before.words(before.root.querySelector('h2'))).toBe('How difficult or easy do you expect this task to be?')
  expect(after.words(after.root.querySelector('h2'))).toBe('How difficult or easy did you find this task?')
  for (const { names } of [before, after])
    expect(names()).toEqual(['1, Very difficult', '2', '3', '4', '5', '6', '7, Very easy'])
  after.inputs()[6]!.click()
  expect([after.answer(), after.asked.wording]).toEqual([7, 1])
})

it('takes the words of the survey in any language', async () => {
  const own = { id: 'q', type: 'expectation', text: 'كيف؟', labels: ['صعب', 'سهل'] } as const
  const { names, asked } = await openQuestion(own, 'ar')
  expect([names()[0], asked.locale]).toEqual(['1, صعب', 'ar'])
})
