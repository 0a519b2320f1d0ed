import { contrastRatio } from './contrast-ratio'
import { luminance } from './luminance'
import { mixTo } from './mix-to'
import { AA } from './ratios'
import type { Palette, Ratios } from './tokens'

/** Three colours, hexadecimal, and whatever else a theme wants to say itself. */
export interface PaletteSeed extends Partial<Palette> {
  readonly surface: string
  readonly text: string
  readonly accent: string
}

/**
 * How far above what is asked for the mixed colours are, without being loud; light on dark looks fainter than its ratio
 * says.
 */
const ON_LIGHT = { muted: 1.25, edge: 1.1, line: 1.28 }
const ON_DARK = { muted: 1.55, edge: 1.2, line: 1.45 }

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
  const { surface, text, accent, shadow = 'none', ...others } = seed
  const { cell = surface } = others
  const above = luminance(text) < luminance(surface) ? ON_LIGHT : ON_DARK
  const edges = [surface, cell].map((behind) => mixTo(behind, text, ratios.control * above.edge))
  const isLouder = contrastRatio(edges[1]!, surface) > contrastRatio(edges[0]!, surface)
  return {
    surface,
    text,
    muted: mixTo(surface, text, ratios.text * above.muted),
    line: mixTo(surface, text, above.line),
    edge: edges[isLouder ? 1 : 0]!,
    accent,
    danger: REDS.find((red) => contrastRatio(red, surface) >= ratios.text) ?? text,
    ...others,
    shadow,
  }
}
