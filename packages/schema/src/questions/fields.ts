import type { Question } from '../question'
import type { Shape } from '../validate/shapes'

/** Tells of one thing that is wrong with a question: where in it, what stands there, what may. */
export type Report = (pointer: string, found: unknown, allowed: string) => void

/** What the validator and the collector know of a question type: nothing that a page with a prompt has to load. */
export interface QuestionFields {
  /** Fields of its own, besides those of every question. */
  fields: Shape
  /** What shapes cannot say; asked only of a question whose shape is right. */
  check?(question: Question, report: Report): void
  /** What every answer is, whatever the question offers. */
  answer: 'number' | 'string' | 'strings' | 'boolean' | 'words by row' | 'none'
}
