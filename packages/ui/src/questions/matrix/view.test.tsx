import { expect, it } from 'vitest'
import { openQuestion } from '../../../testing/open-question'

const question = {
  id: 'q',
  type: 'matrix',
  text: 'How was it?',
  rows: [
    { id: 'room', text: 'Room' },
    { id: 'food', text: 'Food' },
  ],
  columns: [
    { id: 'bad', text: 'Bad' },
    { id: 'good', text: 'Good' },
  ],
} as const

it('has a radiogroup for each row, named by it', async () => {
  const { all, root, names } = await openQuestion(question)
  const groups = all('[role=radiogroup]').map(
    (group) => root.getElementById(group.getAttribute('aria-labelledby')!)!.textContent,
  )
  expect([groups, names()]).toEqual([
    ['Room', 'Food'],
    ['Bad', 'Good', 'Bad', 'Good'],
  ])
  expect(root.querySelector('.whole')!.getAttribute('aria-labelledby')).toBe('q')
})

it('answers with the column of each row', async () => {
  const { inputs, answer } = await openQuestion(question)
  inputs()[3]!.click()
  expect(answer()).toEqual({ food: 'good' })
  inputs()[0]!.click()
  expect(answer()).toEqual({ food: 'good', room: 'bad' })
})

it('goes to the row that lacks an answer', async () => {
  const { inputs, send, settle, root, error } = await openQuestion(question)
  inputs()[1]!.click()
  send()
  await settle()
  expect([error(), root.activeElement]).toEqual(['Please answer this question.', inputs()[2]])
})
