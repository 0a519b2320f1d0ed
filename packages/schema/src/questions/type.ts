import type { Question } from '../question'
import type { Shape } from '../validate/shapes'

/** What the engine, the collector and the report need to know of a question type. The view is the interface's. */
export interface QuestionType {
  /** Fields of its own, besides those of every question. */
  fields: Shape
  /** Ends of the scale, for types answered by a number. */
  scale?(question: Question): readonly [min: number, max: number]
  /** Id of the standard instrument that its wording comes from when the survey gives no text. */
  instrument?(question: Question): string
  /** Whether `value` can be an answer. Default: a whole number on the scale. */
  accepts?(value: unknown, question: Question): boolean
}
