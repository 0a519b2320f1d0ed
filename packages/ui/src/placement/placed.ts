import type { SurfaceSetting } from '@earshot/core'
import type { Display } from '@earshot/schema'

/**
 * Where a survey's prompt goes: inline if something is there to hold it, else a card. A survey that is inline elsewhere is
 * a card when it is only called by its name.
 */
export function placed({ survey: { display = {} }, target }: SurfaceSetting): Display {
  const { as, ...rest } = display
  if (target || (as === 'inline' && display.target)) return { ...rest, as: 'inline' }
  return as === 'inline' ? rest : display
}

/** Whether that takes the file of the rarer placements. */
export const isRarelyPlaced = ({ as = 'popover', position = 'bottom-end', avoid }: Display): boolean =>
  !!avoid || /^[^ps]/.test(as) || !/-/.test(position)
