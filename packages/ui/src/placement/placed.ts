import type { SurfaceSetting } from '@earshot/core'
import type { Display } from '@earshot/schema'

/** Where a prompt goes, with what its configuration leaves open filled in. */
export type Placed = Display & { position: string }

/**
 * Where a survey's prompt goes: inline if something is there to hold it, else a card. A survey that is inline elsewhere is
 * a card when it is only called by its name.
 */
export function placed({ survey: { display = {} }, target }: SurfaceSetting): Placed {
  const { as, position, target: own } = display
  const isInline = target || (as === 'inline' && own)
  const kind = isInline ? 'inline' : as === 'inline' ? 'popover' : as
  return {
    ...display,
    ...(kind && { as: kind }),
    position: (position ??
      (kind === 'tab' ? 'end' : kind === 'banner' ? 'bottom' : 'bottom-end')) as Placed['position'],
  }
}

/** Whether that takes the file of the rarer placements. */
export const isRarelyPlaced = ({ as = 'popover', position, avoid }: Placed): boolean =>
  !!avoid || /^[^ps]/.test(as) || !/-/.test(position)
