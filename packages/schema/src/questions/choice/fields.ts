import type { ChoiceQuestion } from '../../question'
import { checkOptions } from '../check-options'
import type { QuestionFields } from '../fields'

export const choice: QuestionFields = {
  fields: { options: 'option+', other: 'boolean', shuffle: 'boolean', instrument: '=pmf' },
  answer: 'string',
  check: (question, report) => checkOptions(question as ChoiceQuestion, report),
}
