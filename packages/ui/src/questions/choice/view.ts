import type { ChoiceQuestion } from '@earshot/schema'
import { options } from '../../parts/options'
import type { QuestionView } from '../view'

/** One of several options: a row of words for each. */
export const choice: QuestionView = {
  View: options(false),
  instrument: (question) => (question as ChoiceQuestion).instrument,
}
