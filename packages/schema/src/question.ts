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

/** One of several things to choose from. */
export interface Option {
  /** What an answer says; never changes with the words. */
  id: string
  text: Text
}

/** What questions with options have in common. */
export interface Choosable {
  /** Required, but for a standard instrument that brings its own. */
  options?: readonly Option[]
  /** Offers "Other" with a field for words, last. The answer is then `"other"` or `"other:<words>"`. Default false. */
  other?: boolean
  /** Shows the options to each person in an order of their own, which is stored in `asked`. Default false. */
  shuffle?: boolean
  instrument?: string
}

export interface CesQuestion extends QuestionBase {
  type: 'ces'
  /** Points of the scale. Default 7. */
  scale?: 5 | 7
}

export interface RatingQuestion extends QuestionBase {
  type: 'rating'
  /** Lowest point, a whole number. Default 1. */
  min?: number
  /** Highest point, at most 10 above the lowest. Default 5. */
  max?: number
  /** Two for the ends, or one for each point, lowest first. */
  labels?: readonly Text[]
  /** Default: a row of words for each point where every one has its label, else numbers. */
  look?: 'numbers' | 'labels' | 'stars' | 'faces'
  /** A standard instrument, with its wording and its scale. */
  instrument?: 'seq' | 'umux-lite-capabilities' | 'umux-lite-ease' | 'disconfirmation' | 'trust'
  /** What the standard wording of `disconfirmation` asks about. Default: the brand. */
  subject?: Text
}

export interface ThumbsQuestion extends QuestionBase {
  type: 'thumbs'
  /** Words of 0 and of 1. Default: those of the language for a thumb down and a thumb up. */
  labels?: readonly Text[]
}

export interface ChoiceQuestion extends QuestionBase, Choosable {
  type: 'choice'
  /** Product-market fit (Sean Ellis), with its wording and its four options. */
  instrument?: 'pmf'
}

export interface ChoicesQuestion extends QuestionBase, Choosable {
  type: 'choices'
  options: readonly Option[]
  instrument?: undefined
  /** How many may be chosen. Default: all. */
  max?: number
}

export interface RankingQuestion extends QuestionBase {
  type: 'ranking'
  options: readonly Option[]
  /** As in `choice`. Default false. */
  shuffle?: boolean
}

export interface MatrixQuestion extends QuestionBase {
  type: 'matrix'
  rows: readonly Option[]
  columns: readonly Option[]
}

/** Before a task. */
export interface ExpectationQuestion extends QuestionBase {
  type: 'expectation'
  /** Links it with the `experience` of the same name; stored in `asked`. */
  pair?: string
  /** Words of the two ends, where the survey brings its own `text`. */
  labels?: readonly Text[]
}

/** After it. */
export interface ExperienceQuestion extends QuestionBase {
  type: 'experience'
  pair?: string
  /** Words of the two ends, where the survey brings its own `text`. */
  labels?: readonly Text[]
}

export interface ConsentQuestion extends QuestionBase {
  type: 'consent'
}

export interface StatementQuestion extends QuestionBase {
  type: 'statement'
  link?: {
    /** `https:`, `http:`, `mailto:`, or a path of the same origin. */
    href: string
    text: Text
  }
}

export interface TextQuestion extends QuestionBase {
  type: 'text'
  /** Characters. Default 2000. */
  maxLength?: number
  /** Lines shown. Default 3. */
  rows?: number
  /** The answer must be an e-mail address. */
  email?: boolean
  /** Whether addresses, numbers and secrets are taken out of the words on the device. Default true. */
  mask?: boolean
}

export type Question =
  | NpsQuestion
  | CsatQuestion
  | CesQuestion
  | RatingQuestion
  | ThumbsQuestion
  | ChoiceQuestion
  | ChoicesQuestion
  | TextQuestion
  | RankingQuestion
  | MatrixQuestion
  | ExpectationQuestion
  | ExperienceQuestion
  | ConsentQuestion
  | StatementQuestion
export type QuestionTypeName = Question['type']

/** What was said to one question. */
export type Answer = number | string | boolean | readonly string[] | { readonly [row: string]: string }
export type Answers = { readonly [questionId: string]: Answer }
