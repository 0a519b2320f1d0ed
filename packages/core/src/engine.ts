import type { Answers, Condition, Config, Consent } from '@earshot/schema'
import type { Options } from './api'
import type { Candidate } from './ask'
import type { Facts } from './gate/condition'
import type { Check } from './gate/gate'
import type { Keys } from './memory/keys'
import type { Memory } from './memory/memory'
import type { Visit } from './memory/visit'
import type { EventProps } from './moments/moment'
import type { Platform } from './platform/platform'
import type * as Privacy from './privacy'
import type * as Trouble from './trouble'

/** Who the host said is here. Lives in memory; the host says it again on every page. */
export interface Person {
  id?: string
  traits?: { readonly [trait: string]: unknown }
  account?: string
  accountTraits?: { readonly [trait: string]: unknown }
  token?: string
  /**
   * The run that began while they were here. It goes along when they give their name, and not to the next one: so it shows
   * who answers what was begun before any name was said.
   */
  begun?: object
}

/** What the parts of one instance share once it has started. Each part reads what it needs; the comments say who writes. */
export interface Engine {
  /** Only what passed the validator. */
  readonly config: Config
  readonly options: Options
  /** Whole once the desk is there. */
  platform: Platform
  readonly keys: Keys
  readonly emit: Emit
  /** Tells what was thrown as an `error` with this code: nothing is silent, and nothing reaches the host. */
  readonly fail: (code: string) => (thrown: unknown) => undefined
  /** A copy of the row on disk; whoever changes the row puts the new copy here. `null` if it can't be read. */
  memory: Memory | null
  /** What was remembered when the desk came: whose row is gone afterwards is a device that has lost something. */
  known?: Memory | null
  readonly visit: Visit
  /** Written by `identify`, `account` and `reset`. */
  person: Person
  /** As `consent` last said. */
  readonly consent: Consent
  /** What only a failing device, an old browser or a look back needs. */
  readonly loadTrouble: () => Promise<typeof Trouble>
  /** What keeps less on the device. */
  readonly loadPrivacy: () => Promise<typeof Privacy>
  /** Calls of `hold()` that are not released. */
  readonly holdCount: number
  /** The gate's tools, here once for all parts. */
  readonly holds: (condition: Condition | undefined, facts: Facts) => boolean
  readonly facts: (event?: EventProps, answers?: Answers) => Facts
  readonly checks: (candidate: Candidate, memory: Memory | null) => readonly Check[]
  /** How many prompts and panels of this instance are open. Each adds itself, and takes itself off. */
  open: number
  /** Takes the panel away that is open. Written by the panel's opening. */
  closePanel?: (() => void) | undefined
}

/** Events of an instance, in the order in which they can come. */
export type EarshotEvent =
  | 'ready'
  | 'moment'
  | 'held'
  | 'run'
  | 'shown'
  | 'started'
  | 'answered'
  | 'completed'
  | 'dismissed'
  | 'ignored'
  | 'closed'
  | 'delivered'
  | 'rejected'
  | 'error'

export type Emit = (type: EarshotEvent, detail: object) => void

/** Detail of `error`: a code, and what it is about. */
export interface ErrorDetail {
  code: string
  message: string
}

/** Detail of `held`. */
export interface HeldDetail {
  survey: string
  /** The rules that said no. */
  checks: readonly Check[]
}
