import type { QuestionType } from '../question-type'

/** A tick or none. Where it is required, the tick is. */
export const consent: QuestionType = {
  accepts: (value) => typeof value === 'boolean',
  isAnswered: (value) => value === true,
}
