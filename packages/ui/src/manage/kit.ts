import type { Panel } from '@earshot/core'
import type { ManageStrings } from '@earshot/locales'
import type { render } from 'preact'
import type { listenToKeys } from '../a11y/keys'
import type { followScheme } from '../follow-scheme'
import type { More } from '../more'
import type { attach } from '../placement/attach'
import type { Look } from '../prompt'
import type { createRoot } from '../root'

/** What the panel shares with the prompt, handed over so that its file holds none of it twice. */
export interface Kit {
  readonly render: typeof render
  readonly createRoot: typeof createRoot
  readonly attach: typeof attach
  readonly followScheme: typeof followScheme
  readonly listenToKeys: typeof listenToKeys
  /** For the words of the rarer instruments. */
  loadMore(): Promise<More>
  /** Absent where there is English only. */
  readonly loadManageStrings?: ((tag: string) => Promise<ManageStrings>) | undefined
}

/**
 * Opens the panel of this device's own answers.
 *
 * @returns Once it is drawn: what takes it away at once. Calling it again does no harm.
 */
export type OpenPanel = (panel: Panel, look: Look, kit: Kit) => Promise<() => void>
