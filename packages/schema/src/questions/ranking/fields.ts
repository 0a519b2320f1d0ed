import type { RankingQuestion } from '../../question'
import { checkIds } from '../check-ids'
import type { QuestionFields } from '../fields'

export const ranking: QuestionFields = {
  fields: { options: 'option+!', shuffle: 'boolean' },
  answer: 'strings',
  check: (question, report) => checkIds((question as RankingQuestion).options, '/options', report),
}
