import { countFault } from './fault'
import { proportion } from './proportion'
import { none, type Options, type Result } from './result'

/** How often each answer was given: answer → count. Answers that nobody gave may be missing. */
export type Distribution = Readonly<Record<string, number>>

/** Share of the answers from `from` to `points` among all answers on a scale of 1 … `points`. */
export function topShare(distribution: Distribution, from: number, points: number, options: Options): Result {
  const fault = countFault(distribution)
  if (fault) return none(0, fault)
  let successes = 0
  let n = 0
  for (const [answer, count] of Object.entries(distribution)) {
    const point = Number(answer)
    const onScale = Number.isInteger(point) && point >= 1 && point <= points
    if (!onScale && count > 0) return none(0, `answer ${answer} is not on the scale of 1 to ${points}`)
    n += count
    if (point >= from) successes += count
  }
  return proportion(successes, n, options)
}
