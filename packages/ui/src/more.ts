import type { RareInstruments } from '@earshot/locales'
import en from '@earshot/locales/more/en'
import type { Question, Survey } from '@earshot/schema'
import { drawings } from './parts/drawings'
import { orderOf } from './questions/order'
import { rareViews } from './questions/rare'
import { rareStyles } from './questions/rare.css'
import type { QuestionView } from './questions/view'

/** What few surveys need, in a file of its own. */
export interface More {
  /** Views by question type. */
  views: { readonly [type: string]: QuestionView }
  /** Outlines by look, given where on the scale they stand, from 0 to 1. */
  drawings: { readonly [look: string]: (height: number) => string }
  /** Rules that come after the prompt's own. */
  styles: string
  /** English words of the rarer instruments. */
  instruments: RareInstruments
  /** Whether a survey uses words of `instruments`. */
  isInEnglish(survey: Survey): boolean
  /** Ids of a question's options in the order to show them in the run of that id. */
  orderOf(question: Question, runId: string): readonly string[]
}

/** The rarer question types with their styles, and the words of the rarer instruments. */
export const more: More = {
  views: rareViews,
  drawings,
  styles: rareStyles,
  instruments: en,
  orderOf,
  isInEnglish: ({ questions }) =>
    questions.some(({ text, labels, instrument, type }: Question & { labels?: unknown; instrument?: string }) => {
      // Those two types are named like their instruments.
      return !(text && labels) && Object.hasOwn(en, instrument ?? type)
    }),
}
