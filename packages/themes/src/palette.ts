import { contrastRatio } from './contrast-ratio'
import { mixTo } from './mix-to'
import { AA } from './ratios'
import type { Palette, Ratios } from './tokens'

/** Three colours, hexadecimal, and whatever else a theme wants to say itself. */
export interface PaletteSeed extends Partial<Palette> {
  readonly surface: string
  readonly text: string
  readonly accent: string
}

/** Ratios of what is only mixed: clearly above what is asked for, without being loud. */
const MUTED = 1.2
const EDGE = 1.08
const LINE = 1.28

const REDS = ['#b3261e', '#8c1d18', '#ffb4ab', '#ffdad6'] as const

/**
 * All colours of a theme in one scheme from three. Quiet words and borders are mixed from the card's and the words'
 * colours until they have the contrast they need.
 *
 * @throws {RangeError} For a colour that is not hexadecimal.
 * @example
 * palette({ surface: '#ffffff', text: '#1c1d21', accent: '#2b5cd9' })
 */
export function palette(seed: PaletteSeed, ratios: Ratios = AA): Palette {
  const { surface, text, cell = surface } = seed
  const edges = [surface, cell].map((behind) => mixTo(behind, text, ratios.control * EDGE))
  const isLouder = contrastRatio(edges[1]!, surface) > contrastRatio(edges[0]!, surface)
  return {
    muted: mixTo(surface, text, ratios.text * MUTED),
    line: mixTo(surface, text, LINE),
    edge: edges[isLouder ? 1 : 0]!,
    danger: REDS.find((red) => contrastRatio(red, surface) >= ratios.text) ?? text,
    shadow: 'none',
    ...seed,
  }
}
