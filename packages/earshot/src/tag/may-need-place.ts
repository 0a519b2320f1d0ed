import type { Survey } from '@earshot/schema'

/**
 * Whether the file of the rarer placements is worth fetching ahead, in fewer bytes than the interface's own rule: for a
 * banner, inline, a tab, something to keep clear of, a position without a corner. It errs to one side only.
 */
export const mayNeedPlace = ({ display }: Survey): boolean => /nn|nl|ab|av|n":"[a-z]+"/.test(JSON.stringify(display))
