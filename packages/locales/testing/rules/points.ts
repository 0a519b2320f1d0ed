import type { Rule } from '../rule'
import { scales } from '../words'

/** A labelled scale has five points, no two of them called the same. */
export const points: Rule = (words) =>
  scales(words).flatMap(([path, labels]) => {
    const twice = labels.find(
      (label, at) => labels.findIndex((one) => one.toLowerCase() === label.toLowerCase()) !== at,
    )
    return [
      ...(labels.length === 5 ? [] : [`${path} has ${labels.length} points instead of 5`]),
      ...(twice === undefined ? [] : [`${path} has two points of one name: "${twice}"`]),
    ]
  })
