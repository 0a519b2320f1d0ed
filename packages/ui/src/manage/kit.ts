import type { Panel } from '@earshot/core'
import type { ManageStrings } from '@earshot/locales'
import type { render } from 'preact'
import type { listenToKeys } from '../a11y/keys'
import type { followScheme } from '../follow-scheme'
import type { More } from '../more'
import type { attach } from '../placement/attach'
import type { Look } from '../prompt'
import type { createRoot } from '../root'

/** Loads the panel's words in a language; English comes with the panel. */
export type LoadWords = (tag: string) => Promise<ManageStrings>

/** What the panel shares with the prompt, handed over so that its file holds none of it twice. */
export interface Kit {
  readonly render: typeof render
  readonly createRoot: typeof createRoot
  readonly attach: typeof attach
  readonly followScheme: typeof followScheme
  readonly listenToKeys: typeof listenToKeys
  /** For the words of the rarer instruments. */
  loadMore(): Promise<More>
  readonly loadManageStrings: LoadWords
}

/**
 * Opens the panel of this device's own answers.
 *
 * @returns Once it is drawn: what takes it away at once. Calling it again does no harm.
 */
export type OpenPanel = (panel: Panel, look: Look, kit: Kit) => Promise<() => void>
