import { countFault, levelFault } from './fault'
import { upperGamma } from './incomplete-gamma'
import { normalCritical } from './normal'
import { defaultLevel, figure, none, type Options, type Result } from './result'

/** Events from which E. Wilson & M. Hilferty's cube-root approximation (1931) is exact to seven digits. */
const many = 10_000

/** The expected number of events at which as few as `events` have the probability `tail`. */
function upperBound(events: number, tail: number, z: number): number {
  const a = events + 1
  if (events > many) return a * (1 - 1 / (9 * a) + z / (3 * Math.sqrt(a))) ** 3
  let [low, high] = [0, a]
  while (upperGamma(a, high) > tail) high *= 2
  for (let halving = 0; halving < 60; halving++) {
    const middle = (low + high) / 2
    if (upperGamma(a, middle) > tail) low = middle
    else high = middle
  }
  return high
}

/** The expected number of events at which as many as `events` have the probability `tail`. */
function lowerBound(events: number, tail: number, z: number): number {
  if (events === 0) return 0
  if (events > many) return events * (1 - 1 / (9 * events) - z / (3 * Math.sqrt(events))) ** 3
  let [low, high] = [0, events]
  for (let halving = 0; halving < 60; halving++) {
    const middle = (low + high) / 2
    if (1 - upperGamma(events, middle) > tail) high = middle
    else low = middle
  }
  return low
}

/**
 * Errors per attempt at a task, 0 or more, with the exact Poisson interval (F. Garwood, Biometrika 28, 1936: half of χ² with 2x and 2x + 2
 * degrees of freedom, over the attempts). `n` counts attempts.
 *
 * It supposes that errors come one by one; people who make many at once make it too narrow. Bad counts and a bad level give
 * `{ value: null, n, reason }`. Default level 0.95.
 * @example errorsPerAttempt(7, 20) // value 0.35, lo 0.14, hi 0.72
 */
export function errorsPerAttempt(errors: number, attempts: number, options: Options = {}): Result {
  const { level = defaultLevel } = options
  const fault = countFault({ errors, attempts }) ?? levelFault(level)
  if (fault) return none(0, fault)
  if (attempts === 0) return none(0, 'no attempts')
  const [tail, z] = [(1 - level) / 2, normalCritical(level)]
  const interval = [lowerBound(errors, tail, z) / attempts, upperBound(errors, tail, z) / attempts] as const
  return figure(errors / attempts, interval, [0, Number.MAX_VALUE], { n: attempts, method: 'exact-poisson', level })
}
