import { luminance } from './luminance'
import { AA } from './ratios'
import type { Ratios } from './tokens'

/**
 * What a theme allows an accent's luminance to be. A colour up to `split` takes white words and is brought to
 * `white[0]` … `white[1]`; one above it takes black words and is brought to `black[0]` … `black[1]`. Where white words
 * can't be had `split` is −1, where black ones can't, 2.
 */
export interface AccentLimits {
  readonly split: number
  readonly white: readonly [least: number, most: number]
  readonly black: readonly [least: number, most: number]
}

/** Colours are shown in 255 steps: what is on the limit could be rounded beyond it. */
const SPARE = 1.03

/**
 * Least luminance under black words. AA asks for 0.175 only, as much as white words allow at most: but the style sheet
 * tells the two kinds apart by CIE lightness, which for a blue is a sixth less light, so there has to be a gap.
 */
const UNDER_BLACK = 0.225

/**
 * On a light card an accent is darkened until it stands out, on a dark one lightened; and it takes the words, white or
 * black, that change it less, white ones in doubt. A yellow on white keeps as much light as it may, and takes black
 * words. From WCAG's ratio, (light + 0.05) ÷ (dark + 0.05).
 *
 * @param surface Background of the card, hexadecimal.
 */
export function accentLimits(surface: string, { text, control }: Ratios = AA): AccentLimits {
  const behind = luminance(surface) + 0.05
  const words = Math.max(text, AA.text) * SPARE
  const underWhite = round(1.05 / words - 0.05)
  const underBlack = round(Math.max(UNDER_BLACK, 0.05 * words - 0.05))
  const isLight = behind > 0.23
  const most = isLight ? round(behind / (control * SPARE) - 0.05) : 1
  const least = isLight ? 0 : round(behind * control * SPARE - 0.05)
  const white = [least, Math.min(most, underWhite)] as const
  const black = [Math.max(least, underBlack), most] as const
  if (white[0] > white[1]) return { split: -1, white, black }
  if (black[0] > black[1]) return { split: 2, white, black }
  return { split: isLight ? round((black[0] + black[1]) / 2) : white[1], white, black }
}

/** The style sheet of a theme has these figures too, and they had better be the same. */
const round = (luminance: number) => Math.round(luminance * 1000) / 1000
