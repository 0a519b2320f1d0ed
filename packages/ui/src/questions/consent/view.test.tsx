import { expect, it } from 'vitest'
import { openQuestion } from '../../../testing/open-question'

const question = { id: 'q', type: 'consent', text: 'May we write to you about this?' } as const

it('is one box, not ticked, named by the question and its label', async () => {
  const { inputs, root, answer } = await openQuestion(question)
  const [box, ...others] = inputs()
  const name = box!
    .getAttribute('aria-labelledby')!
    .split(' ')
    .map((id) => root.getElementById(id)!.textContent)
  expect([others, box!.type, box!.checked, name]).toEqual([[], 'checkbox', false, [question.text, 'I agree']])
  box!.click()
  expect(answer()).toBe(true)
  box!.click()
  expect(answer()).toBe(false)
})

it('needs the tick where it is required', async () => {
  const { inputs, send, error, run } = await openQuestion(question)
  send()
  expect(error()).toBe('Please answer this question.')
  inputs()[0]!.click()
  send()
  expect(run.status.value).toBe('completed')
})
