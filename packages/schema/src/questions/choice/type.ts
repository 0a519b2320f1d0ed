import type { ChoiceQuestion } from '../../question'
import { isOffered } from '../offered'
import type { QuestionType } from '../question-type'

/** One of several options. */
export const choice: QuestionType = {
  instrument: (question) => (question as ChoiceQuestion).instrument,
  accepts: (value, question) => isOffered(value, question as ChoiceQuestion),
}
