import type { ThumbsQuestion } from '../../question'
import { checkEnds } from '../check-ends'
import type { QuestionFields } from '../fields'

export const thumbs: QuestionFields = {
  fields: { labels: 'text[]' },
  answer: 'number',
  check: (question, report) => checkEnds((question as ThumbsQuestion).labels, report),
}
