import { conventions } from '../conventions'
import type { Rule } from '../rule'
import { scales } from '../words'

/** The middle of a scale lies between its ends: it is not "don't know", "average" or "unsure". */
export const midpoint: Rule = (words) =>
  scales(words).flatMap(([path, labels]) => {
    const middle = labels[2]!
    return conventions[words.tag]?.notMiddle?.some((word) => middle.toLowerCase().includes(word.toLowerCase()))
      ? [`${path}.2 is no middle: "${middle}"`]
      : []
  })
