import type { Instrument, Strings } from '@earshot/locales'
import type { Answer, Question, Text } from '@earshot/schema'
import type { ComponentType } from 'preact'

/** What the view of a question is given. */
export interface ViewProps {
  question: Question
  /** Words of the scale or of the options, where the standard instrument or the survey has some. */
  words: Partial<Instrument>
  /** Ends of the scale. */
  points: readonly [from: number, to: number]
  strings: Strings
  value: Answer | undefined
  /** Keeps the answer; never advances. */
  answer(value: Answer | undefined): void
  /** Has a screen reader say something, when it has said what else there is. */
  say(words: string): void
  /** A text of the survey in the person's language. */
  text(text: Text | undefined): string
  /** Ids of the options in the order to show them. */
  order: readonly string[]
  /** What a scale's cells hold: `labels`, `numbers`, or the name of a drawing. */
  look: string | undefined
  /** Outline of the drawing, given where on the scale it stands, from 0 to 1. */
  draw: ((height: number) => string) | undefined
  /** ARIA attributes that tie the control to its question, hint and error. */
  aria: { readonly [attribute: string]: string | boolean | undefined }
}

/** How a question type is drawn. */
export interface QuestionView {
  View: ComponentType<ViewProps>
  /** The standard instrument whose words it uses. */
  instrument?(question: Question): string | undefined
  /** Ends of the scale, for types answered by a number. */
  points?(question: Question): readonly [from: number, to: number]
  /** What the cells hold where the question does not say. */
  look?: string
  /** Outline of the cells' drawing, if every prompt can draw it. */
  draw?(height: number): string
  /** Said under the question where the survey gives no hint. */
  hint?(question: Question, strings: Strings): string | undefined
}
