import type { ExpectationQuestion } from '../../question'
import { checkEnds } from '../check-ends'
import type { QuestionFields } from '../fields'

export const expectation: QuestionFields = {
  fields: { pair: 'id', labels: 'text[]' },
  answer: 'number',
  check: (question, report) => checkEnds((question as ExpectationQuestion).labels, report),
}
