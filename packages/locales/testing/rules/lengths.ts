import type { Rule } from '../rule'
import { widthOf } from '../width-of'
import { scales } from '../words'

/** Ends that differ more than this in width draw the eye to one side. */
const UNEQUAL_ENDS = 2.5
/** So does a point that is this many times as wide as another; the middle, which names both sides, is left out. */
const UNEQUAL_POINTS = 5

const ratio = (widths: number[]) => Math.max(...widths) / Math.min(...widths)

/** The labels of a scale are of like width, its ends above all. */
export const lengths: Rule = (words) =>
  scales(words).flatMap(([path, labels]) => {
    const [lowest = 0, low = 0, , high = 0, highest = 0] = labels.map(widthOf)
    if (ratio([lowest, highest]) > UNEQUAL_ENDS) return [`${path} has ends of very unequal length`]
    return ratio([lowest, low, high, highest]) > UNEQUAL_POINTS ? [`${path} has labels of very unequal length`] : []
  })
