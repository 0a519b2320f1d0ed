import { eachText } from '../rule'
import { widthOf } from '../width-of'

/**
 * Room of a prompt on a screen 320 px wide, in average letters: 280 px within the card, 38 letters of 14 px a line. A
 * button keeps its words on one line; a point of a scale has two lines of 30; the words at an end have half the width.
 */
const ROOM: readonly [RegExp, number][] = [
  [/^strings\.(send|next|back|close)$/, 14],
  [/^strings\.optOut$/, 26],
  [/^strings\.(optional|other)$/, 18],
  [/^strings\.(thumbs|move)/, 19],
  [/^strings\.(upTo|agree)$/, 38],
  [/^strings\.progress$/, 38],
  [/^strings\.announcement$/, 76],
  [/^strings\.(required|invalid|thanks)$/, 60],
  [/^strings\.(storage|kept)$/, 90],
  [/^strings\.(who|sent|masked)$/, 60],
  [/^manage\.(sent|waits|refused)$/, 24],
  [/^manage\.(remove|keep)$/, 14],
  [/^manage\.(title|stored)$/, 38],
  [/^manage\.(answers|displays)$/, 45],
  [/^manage\./, 100],
  [/\.text$/, 180],
  [/\.(low|high)$/, 34],
  [/\.labels\.\d$/, 48],
]
/** The longest word that fits into half the width at 12 px. */
const WORD = 22

/** Every text has room at 320 px, where it stands. */
export const room = eachText((text, path) => {
  const most = ROOM.find(([place]) => place.test(path))?.[1] ?? 0
  const width = widthOf(text)
  if (width > most) return `is ${width} letters wide where there is room for ${most}`
  const word = /\.(low|high)$/.test(path) && text.split(/[\s\u00ad-]/).find((one) => widthOf(one) > WORD)
  return word && `has a word wider than ${WORD} letters, "${word}"`
})
