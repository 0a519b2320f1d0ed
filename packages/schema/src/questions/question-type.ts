import type { Answer, Question } from '../question'

/** What engine, interface and report need to know of a question type. The view is the interface's. */
export interface QuestionType {
  /** Ends of the scale, for types answered by a number. */
  scale?(question: Question): readonly [min: number, max: number]
  /** Id of the standard instrument that its wording comes from when the survey gives no text. */
  instrument?(question: Question): string | undefined
  /** Whether `value` can be an answer, be it the beginning of one. Default: a whole number on the scale. */
  accepts?(value: unknown, question: Question): boolean
  /** Whether a required question has what it needs. Default: whether something was said. */
  isAnswered?(value: Answer | undefined, question: Question): boolean
}
