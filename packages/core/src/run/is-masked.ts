import type { Question } from '@earshot/schema'

/** Whether words are to be kept without what names people: everywhere but where a text asks for just that. */
export const isMasked = (question: Question): boolean =>
  question.type !== 'text' || !(question.email || question.mask === false)
