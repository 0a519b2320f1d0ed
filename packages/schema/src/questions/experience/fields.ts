import type { ExperienceQuestion } from '../../question'
import { checkEnds } from '../check-ends'
import type { QuestionFields } from '../fields'

export const experience: QuestionFields = {
  fields: { pair: 'id', labels: 'text[]' },
  answer: 'number',
  check: (question, report) => checkEnds((question as ExperienceQuestion).labels, report),
}
