import { countFault } from './fault'
import { proportion } from './proportion'
import { none, type Options, type Result } from './result'

/** How often each answer was given: answer → count. Answers that nobody gave may be missing. */
export type Distribution = Readonly<Record<string, number>>

/** Why these can't be answers on the scale of `min` … `max`, or null. */
export function faultOnScale(distribution: Distribution, min: number, max: number): string | null {
  const fault = countFault(distribution)
  if (fault) return fault
  const off = Object.entries(distribution).find(([answer, count]) => {
    const point = Number(answer)
    return count > 0 && !(Number.isInteger(point) && point >= min && point <= max)
  })
  return off ? `answer ${off[0]} is not on the scale of ${min} to ${max}` : null
}

/** Share of the answers from `from` to `points` among all answers on a scale of 1 … `points`. */
export function topShare(distribution: Distribution, from: number, points: number, options: Options): Result {
  const fault = faultOnScale(distribution, 1, points)
  if (fault) return none(0, fault)
  let successes = 0
  let n = 0
  for (const [answer, count] of Object.entries(distribution)) {
    n += count
    if (Number(answer) >= from) successes += count
  }
  return proportion(successes, n, options)
}
