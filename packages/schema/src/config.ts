import type { Condition } from './condition'
import type { Moment } from './moment'
import type { Question } from './question'

/** A text: one string for all languages, or language tag → string. May hold `{brand}`, `{user.name|there}`. */
export type Text = string | { readonly [languageTag: string]: string }

/** A length of time: a number and a unit, `"500ms"`, `"2s"`, `"10m"`, `"3h"`, `"30d"`. */
export type Duration = string

export type Consent = 'granted' | 'pending' | 'denied'

/** An endpoint that answers are delivered to. Several are served independently of each other. */
export interface Sink {
  /** Where to POST; relative to the page. */
  url: string
  /** Public write key, sent with every batch. */
  key?: string
  /** Name of the transport that speaks to it. Default `"earshot"`. */
  format?: string
  /** Stable name of this sink, for the device's book-keeping. Default: its `url`. */
  id?: string
  /** Whether it is the host's own although it lies on another origin; others get nothing under `gpc`. Default false. */
  firstParty?: boolean
}

export interface Touchpoint {
  id: string
  title?: Text
  /** The team that acts on what is said here. */
  owner?: string
  moment?: Moment
  kind?: 'product' | 'people' | 'content' | 'billing'
}

export interface Stage {
  id: string
  title?: Text
  touchpoints: readonly Touchpoint[]
}

/** Limits over all surveys together. */
export interface Pacing {
  /** Prompts in one visit. Default 1. */
  perSession?: number
  /** Time between any two prompts. Default `"30d"`. */
  cooldown?: Duration
  /** Prompts in 365 days. Default 6. */
  perYear?: number
  /** Silence after two dismissals in a row. Default `"365d"`. */
  afterTwoDismissals?: Duration
  /** The visit from which a prompt may appear. Default 1. */
  minVisits?: number
  /** Paths (globs) where nothing may appear by itself. */
  quiet?: readonly string[]
}

export interface Theme {
  /** Default `"calm"`. */
  name?: string
  /** A CSS colour; corrected where its contrast would be too low. */
  accent?: string
  /** Default `"auto"`: follows the system. */
  scheme?: 'auto' | 'light' | 'dark'
}

/** Limits of one survey. `"once"` stands for one display without return. */
export type Frequency = 'once' | FrequencyLimits

export interface FrequencyLimits {
  /** Wait after a completed answer. */
  every?: Duration
  /** Wait after a dismissal. Default `"90d"`. */
  afterDismiss?: Duration
  /** Wait after being ignored. Default `"30d"`. */
  afterIgnore?: Duration
  /** Displays to one person in one wave. Default 2. */
  max?: number
}

/** Where and how a survey stands on the page. */
export interface Display {
  /**
   * - `popover` (default): a card in a corner; on a phone a sheet.
   * - `sheet`: across the lower edge, on wide screens too.
   * - `banner`: a bar across the upper or lower edge.
   * - `inline`: part of the page, in `target`, or where `<earshot-survey>` stands.
   * - `tab`: a button at the edge that opens the survey as a form.
   * - `modal`: over the page, which waits; only for a survey that the person opens.
   */
  as?: 'popover' | 'sheet' | 'modal' | 'banner' | 'inline' | 'tab'
  /**
   * Corner or edge; `start` is where lines of text begin in the prompt's language. Default: `bottom-end` for a card,
   * `bottom` for a banner, `end` for a tab.
   */
  position?: 'top-start' | 'top' | 'top-end' | 'start' | 'end' | 'bottom-start' | 'bottom' | 'bottom-end'
  /** CSS selector of the element that an inline survey stands in; it may appear later. */
  target?: string
  /** Distance from the edges, in CSS px. Default 16. */
  offset?: number
  /** Default: the top layer, above everything. With a number the prompt takes part in the page's own order. */
  zIndex?: number
  /** CSS selector of elements that the prompt keeps clear of: a chat button, a cookie bar. */
  avoid?: string
}

export interface Survey {
  id: string
  /** Version of this survey's wording and questions. Default 1. */
  version?: number
  title?: Text
  touchpoint?: string
  /** When to ask. Default: the touchpoint's moment. */
  moment?: Moment
  /** Who may be asked. Default: everyone. */
  audience?: Condition
  /** Probability per person and wave, 0 … 1. Default 1. */
  sample?: number
  /** Higher wins when several moments come together. Default 0. */
  priority?: number
  frequency?: Frequency
  schedule?: { from?: string; to?: string }
  /** A new wave starts the counting of displays anew. */
  wave?: string
  /** Default: `relationship` for an NPS without touchpoint, else `transactional`. */
  kind?: 'relationship' | 'transactional'
  display?: Display
  questions: readonly Question[]
  ending?: { text?: Text }
}

/** What to ask, when, whom, how often, how it looks, where answers go: complete in itself. */
export interface Config {
  $schema?: string
  $comment?: string
  /** Version of the configuration's format. */
  earshot: 1
  project: string
  /** Name that the standard questions use. Default: `project`. */
  brand?: Text
  /** A language tag, or `"auto"` (default): `<html lang>`, then the browser's languages. */
  locale?: string
  collector?: Sink | readonly Sink[]
  journey?: readonly Stage[]
  pacing?: Pacing
  theme?: Theme
  /** Default `"granted"`: the host takes care of it. */
  consent?: Consent
  /** Default `"device"`. */
  storage?: 'device' | 'session' | 'memory'
  /** What Global Privacy Control and Do Not Track do. Default `"anonymise"`. */
  gpc?: 'anonymise' | 'suppress' | 'ignore'
  /** Traits that go with the answers; others are facts on this device only. Default: all. */
  traits?: readonly string[]
  /** Kinds of paths, `/users/:name`: which page a response tells of. Default: parts that look like ids become `:id`. */
  paths?: readonly string[]
  /**
   * What a person means whose trait `staff` or `impersonated` is set: `flag` marks the response as a test, `withhold`
   * asks nothing, `ignore` makes no difference. Default `"flag"`.
   */
  staff?: 'flag' | 'withhold' | 'ignore'
  /** Flags every response and allows automation. Default false. */
  test?: boolean
  surveys: readonly Survey[]
}
