import type { Condition } from './condition'
import type { Duration } from './config'

/** What any moment may add to itself. */
export interface MomentModifiers {
  /** Wait this long from the moment; conditions are checked again when it ends. */
  delay?: Duration
  /** The how-manieth time on this visit. Default 1. */
  times?: number
  /** Wait for the next page of this visit. */
  next?: 'page'
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

/** An element that matches this selector is clicked. */
export interface ClickMoment extends MomentModifiers {
  click: string
}

/** This much of an element has been in view this long. */
export interface VisibleMoment extends MomentModifiers {
  visible: string
  /** Share of its area, 0 … 1. Default 0.5. */
  ratio?: number
  /** Default `"1s"`. */
  for?: Duration
}

/** This percentage of the page has been scrolled. */
export interface ScrollMoment extends MomentModifiers {
  scroll: number
}

/** This long on the page, visible. */
export interface DwellMoment extends MomentModifiers {
  dwell: Duration
}

/** No input this long. */
export interface IdleMoment extends MomentModifiers {
  idle: Duration
}

/** The pointer leaves through the top, or, on touch, a fast scroll up after reading. */
export interface ExitMoment extends MomentModifiers {
  exit: true
}

/** This is the person's so-manieth visit or a later one. */
export interface VisitsMoment extends MomentModifiers {
  visits: number
}

/** Three clicks within a second on something that does nothing. */
export interface RageMoment extends MomentModifiers {
  rage: true
}

/** An uncaught error or rejection on the page. */
export interface ErrorMoment extends MomentModifiers {
  error: true
}

/** Never by itself: only `show(id)`. */
export interface ManualMoment extends MomentModifiers {
  manual: true
}

/** One of them. */
export interface AnyMoment extends MomentModifiers {
  any: readonly Moment[]
}

/** Each of them on this visit, in any order. */
export interface AllMoment extends MomentModifiers {
  all: readonly Moment[]
}

/** In this order on this visit, in that time, without that. */
export interface SequenceMoment extends MomentModifiers {
  sequence: readonly Moment[]
  /** From the first to the last. Default: the visit. */
  within?: Duration
  /** Begins anew when this comes. */
  unless?: Moment
}

export type MomentSpec =
  | EventMoment
  | PageMoment
  | ClickMoment
  | VisibleMoment
  | ScrollMoment
  | DwellMoment
  | IdleMoment
  | ExitMoment
  | VisitsMoment
  | RageMoment
  | ErrorMoment
  | ManualMoment
  | AnyMoment
  | AllMoment
  | SequenceMoment

/** When to ask. A string is an event's name. */
export type Moment = string | MomentSpec
