import type { Check } from '../gate/gate'

/** What came of a survey whose moment had fired. */
export interface TimelineEntry {
  /** A duration from the start, or an ISO time, as the journey has it. */
  at: string
  survey: string
  shown: boolean
  /** Every rule's answer, those that said yes as well. */
  checks: readonly Check[]
}

/** A line of the journey that could not be played as it stands. */
export interface Note {
  /** Line of the file, from 1. */
  line: number
  message: string
}

export interface Timeline {
  entries: readonly TimelineEntry[]
  notes: readonly Note[]
}
