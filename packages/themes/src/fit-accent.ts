import { accentLimits } from './accent-limits'
import { hex, type Linear, linear } from './linear'
import { luminance } from './luminance'
import type { Ratios } from './tokens'

/** An accent as it is shown, and the colour of the words on it. */
export interface FittedAccent {
  readonly fill: string
  readonly words: '#fff' | '#000'
}

/**
 * Any accent, brought so far towards black or white that it stands out from the card and words on it can be read; its
 * hue stays, and one that is right already stays as it is. The prompt does the same in CSS.
 *
 * @param accent Hexadecimal.
 * @param surface Background of the card, hexadecimal.
 * @param ratios Least contrast. Default: AA, 4.5 for words, 3 for the accent on the card.
 * @throws {RangeError} For a colour that is not hexadecimal.
 * @example
 * fitAccent('#ffd400', '#fff') // a darker yellow, black words
 */
export function fitAccent(accent: string, surface: string, ratios?: Ratios): FittedAccent {
  const { split, white, black } = accentLimits(surface, ratios)
  const light = linear(accent)
  const y = luminance(light)
  const isUnderWhite = y <= split
  const [least, most] = isUnderWhite ? white : black
  return {
    fill: hex(withLuminance(light, y, Math.min(most, Math.max(least, y)))),
    words: isUnderWhite ? '#fff' : '#000',
  }
}

/** Darker by less of the same light, lighter by white light added. */
function withLuminance([red, green, blue]: Linear, from: number, to: number): Linear {
  const change = (part: number) => (to < from ? (part * to) / from : part + ((to - from) / (1 - from)) * (1 - part))
  return to === from ? [red, green, blue] : [change(red), change(green), change(blue)]
}
