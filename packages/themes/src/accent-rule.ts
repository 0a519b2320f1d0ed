import { accentLimits } from './accent-limits'
import type { Ratios } from './tokens'

/**
 * `fitAccent` as CSS: calculations of `y`, the luminance of a host's own accent, for the colour functions of the
 * prompt's style sheet.
 */
export interface AccentRule {
  /** How much of the accent's light is left, 0 … 1. */
  readonly shade: string
  /** How much white light is added, 0 … 1. Default: none. */
  readonly tint?: string
}

/** Steeper than any two colours are near: below the place 0, above it 1. */
const STEP = '1e9'

export function accentRule(surface: string, ratios?: Ratios): AccentRule {
  const { split, white, black } = accentLimits(surface, ratios)
  const either = (underWhite: number, underBlack: number) => {
    const [least, most] = [short(underWhite), short(underBlack)]
    if (split < 0) return most
    return split > 1 ? least : `clamp(${least},(y - ${short(split)})*${STEP},${most})`
  }
  const [least, most] = [either(white[0], black[0]), either(white[1], black[1])]
  return white[0] > 0
    ? { shade: `min(1,(1 - ${least})/(1 - y))`, tint: '(1 - var(--earshot-shade))' }
    : { shade: `min(1,${most}/y)` }
}

const short = (luminance: number) => String(luminance).replace(/^0\./, '.')
