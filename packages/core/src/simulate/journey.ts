import type { Answers } from '@earshot/schema'
import type { EventProps } from '../moments/moment'

/** One thing that happens on a journey. */
export type Act =
  | { page: string }
  | { event: string; props?: EventProps }
  | { identify: string; traits?: EventProps }
  | { account: string; traits?: EventProps }
  | { click: string }
  | { visible: string }
  | { scroll: number }
  | { answer: Answers }
  | { dismiss: true }
  | { reload: true }
  | { visit: true }

export interface Step {
  /** Milliseconds from the start. */
  atMs: number
  act: Act
  /** Line of the file, from 1. */
  line: number
}

/** What one person does, in order of time. */
export interface Journey {
  /** Milliseconds since 1970; absent if the journey's times are durations. */
  startsAt?: number
  steps: readonly Step[]
}
