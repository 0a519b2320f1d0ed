import type { Condition } from '@earshot/schema'
import type { WatchPlatform } from '../platform/platform'

/** What the engine does for moments. */
export interface WatchSetting {
  /** Calls back at every `track(name)`. */
  onEvent(name: string, listener: (props: EventProps) => void): () => void
  /** Whether a condition holds now, with the event's properties as `event.*`. */
  holds(condition: Condition | undefined, props?: EventProps): boolean
  /** Opens a survey that the person asked for. */
  show(surveyId: string): Promise<unknown>
}
/** What a moment may know of the page. */
export interface MomentSetting extends WatchSetting {
  platform: WatchPlatform
}

export type EventProps = { readonly [name: string]: unknown }

export type Fire = (props?: EventProps) => void

/** One kind of moment: begins to watch, calls `fire` each time it comes; the result stops watching. */
export type MomentKind<M> = (moment: M, setting: MomentSetting, fire: Fire) => () => void
