import type { LoadWords } from '@earshot/ui/manage'
import { manageWords } from './manage-words'

/** The panel of a device's own answers: the engine's side, the one that is seen, and its words. */
export { panelOf } from '@earshot/core/panel-of'
export { openPanel } from '@earshot/ui/manage'

export const loadManageStrings: LoadWords = async (tag) => (await manageWords[tag]!()).default
