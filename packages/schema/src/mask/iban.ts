import type { MaskRule } from './rule'

const SHORTEST = 15
const LONGEST = 34
const isWord = (character: string | undefined) => /[^\W_]/.test(character ?? '')

/** A letter counts from 10 on (ISO 7064, as ISO 13616 uses it). */
const append = (remainder: number, character: string): number => {
  const value = Number.parseInt(character, 36)
  return (remainder * (value > 9 ? 100 : 10) + value) % 97
}

/** Where an account number that begins `text` ends, or 0: its check digits are right (ISO 13616, modulo 97). */
function endOf(text: string): number {
  let head = ''
  let remainder = 0
  let count = 0
  for (let at = 0; at < text.length && count < LONGEST; at++) {
    const character = text[at]!
    if (!isWord(character)) continue
    count++
    if (count < 5) head += character
    else remainder = append(remainder, character)
    if (count >= SHORTEST && !isWord(text[at + 1]) && [...head].reduce(append, remainder) === 1) return at + 1
  }
  return 0
}

/** An international bank account number, in groups or in one. */
export const iban: MaskRule = {
  run: /[^\W_]+(?:[ \u00a0-][^\W_]+)*/g,
  spans(candidate) {
    const spans: [number, number, 'iban'][] = []
    const starts = /(?:^|[ \u00a0-])(?=[A-Z]{2}\d\d)/gi
    for (let found = starts.exec(candidate); found; found = starts.exec(candidate)) {
      const from = found.index + found[0].length
      const end = endOf(candidate.slice(from, from + 2 * LONGEST))
      if (end) spans.push([from, from + end, 'iban'])
      // An empty match would be found again and again.
      starts.lastIndex = from + Math.max(end, 1)
    }
    return spans
  },
}
