import type { TextQuestion } from '../question'
import type { QuestionType } from './type'

/** Free words. */
export const text: QuestionType = {
  fields: { maxLength: 'count', rows: 'count', email: 'boolean' },
  accepts: (value, question) => {
    const { maxLength = 2000, email } = question as TextQuestion
    return (
      typeof value === 'string' &&
      value.length <= maxLength &&
      (!email || !value || /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(value))
    )
  },
}
