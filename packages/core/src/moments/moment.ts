import type { WatchPlatform } from '../platform/platform'

/** What a moment may know of the page. */
export interface MomentSetting {
  platform: WatchPlatform
  /** Calls back at every `track(name)`. */
  onEvent(name: string, listener: (props: EventProps) => void): () => void
}

export type EventProps = { readonly [name: string]: unknown }

export type Fire = (props?: EventProps) => void

/** One kind of moment: begins to watch, calls `fire` each time it comes; the result stops watching. */
export type MomentKind<M> = (moment: M, setting: MomentSetting, fire: Fire) => () => void
