import { conventions } from '../conventions'
import type { Rule } from '../rule'
import { scales } from '../words'

/** What the outer label has more than the inner one: "Very dissatisfied" and "Dissatisfied" leave "very". */
export function weightOf(outer: string, inner: string): string {
  const [more, less] = [outer.toLowerCase(), inner.toLowerCase()]
  if (more.includes(less)) return more.replace(less, ' ').trim().replace(/\s+/g, ' ')
  const rest = less.split(' ')
  return more
    .split(' ')
    .filter((word) => {
      const at = rest.indexOf(word)
      if (at >= 0) rest.splice(at, 1)
      return at < 0
    })
    .join(' ')
}

/**
 * Both ends of a scale weigh the same: "very" against "very", or two words that the language's conventions name as a
 * pair. Scales of the same words have the same ends.
 */
export const ends: Rule = (words) => {
  const { instruments } = words.locale
  const pairs = conventions[words.tag]?.pairs ?? []
  const { low, high } = instruments['ces-7']
  const { labels = [] } = instruments['ces-5']
  return [
    ...scales(words).flatMap(([path, points]) => {
      const [low, less, , more, high] = points
      const weights = [weightOf(low ?? '', less ?? ''), weightOf(high ?? '', more ?? '')]
      return weights[0] === weights[1] || pairs.includes(weights.join(' | '))
        ? []
        : [`${path} weighs its ends differently: "${weights[0]}" and "${weights[1]}"`]
    }),
    ...(low === labels[0] && high === labels.at(-1) ? [] : ['instruments.ces-7 has other ends than instruments.ces-5']),
  ]
}
