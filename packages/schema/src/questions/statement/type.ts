import type { QuestionType } from '../question-type'

/** Something said, not asked: there is no answer, and none is missing. */
export const statement: QuestionType = {
  accepts: () => false,
  isAnswered: () => true,
}
