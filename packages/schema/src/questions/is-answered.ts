import type { Answer, Question } from '../question'
import { questionTypes } from './types'

/** Whether something was said: an empty text is no answer, and neither is an empty list. */
export const isGiven = (value: Answer | undefined): boolean =>
  value !== undefined && value !== '' && !(Array.isArray(value) && !value.length)

/** Whether `value` is what a required question needs: every row of a matrix, a tick under a consent, nothing of a statement. */
export const isAnswered = (question: Question, value: Answer | undefined): boolean =>
  questionTypes[question.type]?.isAnswered?.(value, question) ?? isGiven(value)
