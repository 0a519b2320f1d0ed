import type { Condition } from '@earshot/schema'
import type { Platform } from '../platform/platform'

/** What a moment may know of the page. */
export interface MomentSetting {
  platform: Platform
  /** Calls back at every `track(name)`. */
  onEvent(name: string, listener: (props: EventProps) => void): () => void
  /** Whether a condition holds now, with the event's properties as `event.*`. */
  holds(condition: Condition | undefined, props?: EventProps): boolean
}

export type EventProps = { readonly [name: string]: unknown }

/** One kind of moment: begins to watch, calls `fire` each time it comes; the result stops watching. */
export type MomentKind<M> = (moment: M, setting: MomentSetting, fire: (props?: EventProps) => void) => () => void
