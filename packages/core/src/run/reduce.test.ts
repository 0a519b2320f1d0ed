import type { Answer, Question, Survey } from '@earshot/schema'
import { expect, it } from 'vitest'
import { type RunState, reduce, startOf } from './reduce'

const rows = ['a', 'b'].map((id) => ({ id, text: id }))

/** Answers one required question with each of the values in turn, then sends. */
function said(question: Question, ...values: (Answer | undefined)[]): RunState {
  const survey: Survey = { id: 's', questions: [{ required: true, ...question }] }
  const state = values.reduce<RunState>(
    (before, value) => reduce(before, { type: 'answer', question: question.id, value }, survey, () => true),
    startOf(survey),
  )
  return reduce(state, { type: 'complete' }, survey, () => true)
}

it.each<[string, Question, (Answer | undefined)[], Answer | undefined, RunState['status']]>([
  [
    'a list that became empty is no answer',
    { id: 'q', type: 'choices', options: rows },
    [['a'], []],
    undefined,
    'started',
  ],
  ['a list is one', { id: 'q', type: 'choices', options: rows }, [['b', 'a']], ['b', 'a'], 'completed'],
  ['a matrix needs every row', { id: 'q', type: 'matrix', rows, columns: rows }, [{ a: 'b' }], { a: 'b' }, 'started'],
  [
    'a whole matrix is enough',
    { id: 'q', type: 'matrix', rows, columns: rows },
    [{ a: 'b', b: 'b' }],
    { a: 'b', b: 'b' },
    'completed',
  ],
  ['a consent needs its tick', { id: 'q', type: 'consent' }, [true, false], false, 'started'],
  ['a consent is given', { id: 'q', type: 'consent' }, [true], true, 'completed'],
  ['a statement needs nothing', { id: 'q', type: 'statement' }, [], undefined, 'completed'],
  ['no thumb is no answer, a thumb down is one', { id: 'q', type: 'thumbs' }, [0], 0, 'completed'],
])('%s', (_, question, values, answer, status) => {
  const state = said(question, ...values)
  expect([state.answers.q, state.status]).toEqual([answer, status])
  expect(state.error).toEqual(status === 'completed' ? null : { question: 'q', code: 'required' })
})

it('may leave a consent unticked where it is not required', () => {
  const question = { id: 'q', type: 'consent', required: false } as const
  expect([said(question).status, said(question, true, false).answers.q]).toEqual(['completed', false])
})
