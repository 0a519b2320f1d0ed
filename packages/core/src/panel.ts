import type { Answers, Config, ResponseDocument, Text } from '@earshot/schema'
import type { Earshot } from './api'
import type { Engine } from './engine'

/** One answered prompt of this device. */
export interface OwnResponse {
  readonly doc: ResponseDocument
  /** Every collector has it (`sent`), it waits on the device (`waits`), or a collector refused it (`refused`). */
  readonly state: 'sent' | 'waits' | 'refused'
}

/** What this device keeps, at one moment. */
export interface Kept {
  /** Newest first. */
  readonly responses: readonly OwnResponse[]
  /** How often a prompt was shown; the device remembers the last hundred. */
  readonly displays: number
  /** The random name by which responses of this device belong together; absent before there is one. */
  readonly code?: string | undefined
  readonly isOptedOut: boolean
  /** Whether it outlives the page. */
  readonly isDurable: boolean
}

/**
 * What has become of a deletion: gone wherever it was (`everywhere`); gone here, while a collector could not be reached yet
 * and is asked again until it is (`waits`); gone here, while copies that were sent on can't be deleted from here (`here`).
 */
export type Removal = 'everywhere' | 'waits' | 'here'

/** All that the panel of this device's own answers needs: nothing else passes between engine and panel. */
export interface Panel {
  readonly config: Config
  /** Language tags that the page and the person prefer, best first. */
  readonly locales: readonly string[]
  /** Host of this page. */
  readonly host: string
  /** Hosts that answers are sent to. */
  readonly sentTo: readonly string[]
  look(): Promise<Kept>
  /** A text of the configuration in the person's language, its placeholders filled from `answers`. */
  text(text: Text | undefined, answers?: Answers): string
  /** Deletes a response. Rejects if the device refuses. */
  remove(id: string): Promise<Removal>
  /** Ends all asking, or turns it on again. Resolves when that is on disk. */
  setAsking(isAsking: boolean): Promise<void>
  /** To be called once, when the panel is gone. */
  closed(): void
}

/** What a surface makes a `Panel` of, with `panelOf` of `@earshot/core/panel-of`. */
export interface PanelSource {
  readonly engine: Engine
  readonly actions: Pick<Earshot, 'optIn' | 'optOut' | 'deleteResponse'>
  /** See `Panel`. */
  closed(): void
}

/** Whether the panel opened, and why not. */
export interface ManageResult {
  shown: boolean
  reason?: string
}
