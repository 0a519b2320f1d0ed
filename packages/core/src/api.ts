import type { Answers, Config, Consent, ResponseDocument, Status } from '@earshot/schema'
import type { FlushResult } from './delivery/deliver'
import type { Transport } from './delivery/transport'
import type { EarshotEvent } from './engine'
import type { Check } from './gate/gate'
import type { EventProps } from './moments/moment'
import type { RejectedRow } from './outbox/outbox'
import type { ManageResult } from './panel'
import type { Platform } from './platform/platform'
import type { Run } from './run/run'
import type { Surface } from './surface'

/** What `beforeShow` gets to know. */
export interface BeforeShowDetail {
  survey: string
  event?: EventProps
}

export interface Options {
  /** May veto a prompt; a throw or three seconds of silence is a no. */
  beforeShow?: (detail: BeforeShowDetail) => boolean | Promise<boolean>
  /** Formats besides `earshot`, by their `name`. */
  transports?: readonly Transport[]
  /** Replaces parts of the browser: for tests and unusual hosts. */
  platform?: Partial<Platform>
  /** Where prompts are drawn. Without one, the host draws what `on('run', …)` hands out. */
  surface?: Surface
}

export interface ShowResult {
  shown: boolean
  /** Why it was not shown: the rules that said no, or `unknown survey`. */
  reason?: string
  status?: Status
  answers?: Answers
}

export interface Explanation {
  survey: string
  /** Whether its next moment would show it. */
  eligible: boolean
  /** ISO 8601: when time alone will make it eligible; absent if it is, or if time does not. */
  nextEligibleAt?: string
  checks: readonly Check[]
}

/** One instance. Every method is safe to call at any time, also without a DOM and after `destroy()`. */
export interface Earshot {
  /** Something happened in the product. `props` are facts as `event.*`; they are kept nowhere. */
  track(name: string, props?: EventProps): void
  /** Who is here. Traits are facts as `user.*` and go with the answers. */
  identify(userId: string, traits?: EventProps, options?: { token?: string }): void
  account(accountId: string, traits?: EventProps): void
  /** Logged out: what comes now is nobody's in particular. */
  reset(): void
  /** Opens a survey that the person asked for. Resolves when it has ended. Frequency and pacing do not apply. */
  show(surveyId: string, options?: { target?: string | Element; context?: EventProps }): Promise<ShowResult>
  /** Takes the open prompt away, as dismissed. */
  close(): void
  /** Nothing appears by itself until the result is called. */
  hold(): () => void
  /** Why a survey shows or does not, rule by rule. Default: all surveys. Empty before `ready`. */
  explain(surveyId?: string): Explanation[]
  consent(consent: Consent): void
  /** Ends all asking on this device. Resolves when that is on disk. */
  optOut(): Promise<void>
  optIn(): Promise<void>
  /** This device's own answers. */
  responses(): Promise<ResponseDocument[]>
  /**
   * Deletes an answer that this device gave: here at once, at the collectors as soon as they can be reached. It can not
   * come back: late copies of it are refused.
   *
   * @returns Whether this device knew it.
   */
  deleteResponse(id: string): Promise<boolean>
  /**
   * Opens the panel in which a person sees who asks and who sees the answers, this device's own answers, and can delete
   * them, end all asking, and see what is stored here.
   *
   * @returns Once it is open; `shown: false` with the reason if there is no interface to draw it, or it can't be had now.
   * @example
   * document.querySelector('#feedback-settings').onclick = () => earshot.manage()
   */
  manage(): Promise<ManageResult>
  /** Sends what waits; honours waits that are in force. */
  flush(): Promise<FlushResult>
  /** Documents that not every sink has acknowledged. */
  pending(): Promise<number>
  /** The dead-letter shelf. */
  rejected(): Promise<RejectedRow[]>
  resend(ids?: readonly string[]): Promise<void>
  /** @returns Stops listening. */
  on(type: 'run', listener: (run: Run) => void): () => void
  on(type: EarshotEvent, listener: (detail: never) => void): () => void
  /** Ends the instance and everything it listens to. What is on disk stays. */
  destroy(): void
}

/**
 * Starts Earshot on this page.
 *
 * @param config The configuration, or a promise of it. What is wrong with it is left out and reported once.
 * @returns The instance at once; calls made before it is ready are remembered and played in order. Without a DOM
 * (and without `options.platform`) every call is a no-op.
 * @example
 * const earshot = createEarshot({ earshot: 1, project: 'shop', surveys: [] })
 * earshot.track('order_placed', { total: 42 })
 */
export type CreateEarshot = (config: Config | Promise<unknown>, options?: Options) => Earshot
