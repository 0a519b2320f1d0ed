import type { Condition } from './condition'
import type { Text } from './config'

export interface QuestionBase {
  id: string
  /** Default for `nps`, `csat` and `ces`: the locale's standard instrument. */
  text?: Text
  hint?: Text
  /** Default: true for a survey's first question, false for the others. */
  required?: boolean
  /** Asked only if this holds; facts include `answers.<id>`. */
  if?: Condition
}

export interface NpsQuestion extends QuestionBase {
  type: 'nps'
}

export interface CsatQuestion extends QuestionBase {
  type: 'csat'
  look?: 'labels' | 'stars' | 'faces'
  /** What the standard wording asks about. Default: the brand. */
  subject?: Text
}

export interface CesQuestion extends QuestionBase {
  type: 'ces'
  /** Points of the scale. Default 7. */
  scale?: 5 | 7
}

export interface TextQuestion extends QuestionBase {
  type: 'text'
  /** Characters. Default 2000. */
  maxLength?: number
  /** Lines shown. Default 3. */
  rows?: number
  /** The answer must be an e-mail address. */
  email?: boolean
}

export type Question = NpsQuestion | CsatQuestion | CesQuestion | TextQuestion
export type QuestionTypeName = Question['type']

/** What was said to one question. */
export type Answer = number | string | boolean | readonly string[] | { readonly [row: string]: string }
export type Answers = { readonly [questionId: string]: Answer }
