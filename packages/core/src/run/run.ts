import type { Answer, Answers, Question, Status, Survey, Text } from '@earshot/schema'
import type { ReadonlySignal } from '@preact/signals-core'

/** Why the last step was refused. */
export interface RunError {
  question: string
  /**
   * `required`: nothing was answered; `invalid`: the answer is not one of this question; `storage`: the response could
   * not be written to this device, and sending again may do it.
   */
  code: 'required' | 'invalid' | 'storage'
}

export interface Progress {
  /** Place of the current question, from 1. */
  step: number
  /** Questions that will be asked, as far as known now. */
  steps: number
}

/**
 * One display of one survey to one person, as the interface meets it: signals to draw, methods to call. Nothing
 * else passes between engine and interface.
 */
export interface Run {
  /** Id of the response document. */
  readonly id: string
  readonly survey: Survey
  /** True when the person asked for it: `show()`, the feedback tab, `manage()`. */
  readonly invited: boolean
  readonly status: ReadonlySignal<Status>
  /** The question to draw; null when the run has ended. */
  readonly question: ReadonlySignal<Question | null>
  readonly answers: ReadonlySignal<Answers>
  readonly progress: ReadonlySignal<Progress>
  readonly error: ReadonlySignal<RunError | null>
  /** What was taken out of the current question's answer because it may say who somebody is: `email`, `phone` … */
  readonly masked: ReadonlySignal<readonly string[]>
  /**
   * Where the document is: on this device (`device`), only in this page because the device refuses to keep anything
   * (`memory`), or stored by the collector as well (`sent`).
   */
  readonly kept: ReadonlySignal<'device' | 'memory' | 'sent'>
  /** The text in the person's language with its placeholders filled, or `''`. */
  text(text: Text | undefined): string
  /** Takes an answer, or takes it back with `undefined`; never advances. Resolves when it is on disk. */
  answer(questionId: string, value: Answer | undefined): Promise<void>
  /** To the next question; sets `error` instead where the current one still needs an answer. */
  next(): void
  back(): void
  /** The last question's Send. Resolves to true when the document is on disk; false, with `error` set, when refused. */
  complete(): Promise<boolean>
  /** Closed without an answer. Resolves when the document is on disk. */
  dismiss(): Promise<void>
  /** It was left: the place where it stood is gone. Resolves when the document is on disk. */
  ignore(): Promise<void>
  /** Whether this is the last question, given the answers so far. */
  readonly last: ReadonlySignal<boolean>
  /** Ends all asking until the person turns it back on; dismisses the run. */
  optOut(): Promise<void>
  /** Opens the panel of this device's own answers, where the interface has one. */
  manage(): void
}
