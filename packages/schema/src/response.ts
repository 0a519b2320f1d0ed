import type { Consent } from './config'
import type { Answers } from './question'

/** How far a display got. Every status but the last three may still change. */
export type Status = 'shown' | 'started' | 'completed' | 'dismissed' | 'ignored'

/** How a question was put to the person, stored with the answer so that wordings are never mixed. */
export interface Asked {
  type: string
  min?: number
  max?: number
  /** Id of the standard instrument, absent when the survey brings its own words. */
  instrument?: string
  /** Version of the instrument's wording. */
  wording?: number
  locale?: string
  layout?: string
  /** Ids of the options in the order in which they were offered, where it was not the survey's. */
  order?: readonly string[]
  /** Links an expectation with the experience of the same name. */
  pair?: string
  /** False where words are kept as they were written: they were asked for, an e-mail address say. */
  mask?: false
}

/**
 * One display of one survey to one person. It grows, and the highest `rev` is the truth, so merging is
 * commutative, associative and idempotent: retries, reordering and duplicates cannot change a count.
 */
export interface ResponseDocument {
  id: string
  /** Revision, from 1, each with the whole state. */
  rev: number
  project: string
  survey: string
  surveyVersion: number
  wave: string | null
  status: Status
  answers: Answers
  /** An entry for every question shown so far. */
  asked: { readonly [questionId: string]: Asked }
  journey: {
    stage?: string
    touchpoint?: string
    /** The moment without its modifiers, a string written out as `{ "event": … }`. */
    moment?: { readonly [kind: string]: unknown }
  }
  /** ISO 8601, UTC, by the device's clock. */
  shownAt: string
  updatedAt: string
  /** From shown to the first answer, in milliseconds. */
  msToAnswer?: number
  person: {
    id?: string
    anonymousId?: string
    traits?: { readonly [trait: string]: unknown }
    account?: string
  }
  context: {
    path?: string
    locale?: string
    device?: 'mobile' | 'tablet' | 'desktop'
    dir?: 'ltr' | 'rtl'
  }
  sampling: { rate: number }
  consent: Consent
  client: { id: string; seq: number }
  /** Hex SHA-256 of a secret that stays on the device and alone can delete the response. */
  eraseHash?: string
  sdk: string
  test: boolean
}
