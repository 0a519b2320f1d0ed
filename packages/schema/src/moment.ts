import type { Condition } from './condition'
import type { Duration } from './config'

/** What any moment may add to itself. */
export interface MomentModifiers {
  /** Wait this long from the moment; conditions are checked again when it ends. */
  delay?: Duration
}

/** `track()` is called with this name. */
export interface EventMoment extends MomentModifiers {
  event: string
  where?: Condition
}

/** The path matches this glob, at load and at every route change. */
export interface PageMoment extends MomentModifiers {
  page: string
}

/** Never by itself: only `show(id)`. */
export interface ManualMoment extends MomentModifiers {
  manual: true
}

/** When to ask. A string is an event's name. */
export type Moment = string | EventMoment | PageMoment | ManualMoment
