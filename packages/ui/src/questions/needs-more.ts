import type { Question, Survey } from '@earshot/schema'

/** Types that every prompt can draw with the words that every language has. A test holds it against the registry. */
const COMMON = /^(nps|csat|ces|rating|thumbs|choices?|text)$/

interface Rare {
  instrument?: string
  look?: string
  shuffle?: boolean
}

/** Whether a survey has a question whose view, drawings, order or standard words are in the file of the rarer ones. */
export const needsMore = ({ questions }: Survey): boolean =>
  questions.some(
    ({ type, look, instrument, shuffle }: Question & Rare) =>
      instrument || shuffle || /^(stars|faces)/.test(look!) || !COMMON.test(type),
  )
