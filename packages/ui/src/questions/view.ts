import type { Instrument, InstrumentId } from '@earshot/locales'
import type { Answer, Question } from '@earshot/schema'
import type { ComponentType } from 'preact'

/** What the view of a question is given. */
export interface ViewProps {
  question: Question
  /** Words of the scale. */
  instrument: Instrument
  value: Answer | undefined
  /** Keeps the answer; never advances. */
  answer(value: Answer | undefined): void
  /** ARIA attributes that tie the control to its question, hint and error. */
  aria: { readonly [attribute: string]: string | boolean | undefined }
}

/** How a question type is drawn. */
export interface QuestionView {
  View: ComponentType<ViewProps>
  /** The standard instrument whose words it uses. */
  instrument?(question: Question): InstrumentId
  /** Media where its numbered cells take two rows. */
  wraps?: string
}
