import { eachText } from '../rule'

/** Directional isolates are closed, and in the older marks, embeddings and overrides, is no text at all. */
export const bidi = eachText((text) => {
  if (/[\u200e\u200f\u061c\u202a-\u202e]/u.test(text)) return 'has a directional mark other than an isolate'
  let depth = 0
  for (const sign of text) {
    if (/[\u2066-\u2068]/u.test(sign)) depth++
    if (sign === '\u2069' && --depth < 0) break
  }
  return depth !== 0 && 'has a directional isolate without its other end'
})
