import { eachText } from '../rule'

const PAIRS = ['()', '[]', '«»', '“”', '「」', '『』']

/** Apostrophes are typographic (the contract fixes those of English), and what opens is closed. */
export const quotes = eachText((text, _path, { tag }) => {
  if (tag !== 'en' && /["'`´]/.test(text)) return 'has a straight quote'
  const open = PAIRS.find(([left, right]) => text.split(left!).length !== text.split(right!).length)
  return open && tag !== 'de' && `does not pair ${open}`
})
