import { contrastRatio } from './contrast-ratio'
import { mix } from './mix'

const STEPS = 256

/**
 * The quietest mix of a background and a word's colour that has a contrast ratio to the background; the word's colour
 * itself where even that is less.
 *
 * @example
 * mixTo('#fff', '#1c1d21', 4.5) // the lightest grey that may be read
 */
export function mixTo(background: string, word: string, ratio: number): string {
  for (let step = 0; step < STEPS; step++) {
    const mixed = mix(background, word, step / STEPS)
    if (contrastRatio(mixed, background) >= ratio) return mixed
  }
  return word
}
