import type { TextQuestion } from '../../question'
import { LONGEST_WORDS } from '../offered'
import type { QuestionType } from '../question-type'

/** Free words. */
export const text: QuestionType = {
  accepts: (value, question) => {
    const { maxLength = LONGEST_WORDS, email } = question as TextQuestion
    return (
      typeof value === 'string' &&
      value.length <= maxLength &&
      (!email || !value || /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(value))
    )
  },
}
