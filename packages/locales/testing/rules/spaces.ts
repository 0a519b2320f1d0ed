import { eachText } from '../rule'

const WIDE = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]'
const WITHIN = new RegExp(`${WIDE} +${WIDE}`, 'u')

/** No space at the ends, none doubled, none between signs that are written without. */
export const spaces = eachText((text) => {
  if (text !== text.trim()) return 'begins or ends with a space'
  if (/\s{2}/.test(text)) return 'has two spaces running'
  return WITHIN.test(text) && 'has a space between two ideographs'
})
