import { countFault, levelFault } from './fault'
import { defaultLevel, figure, none, type Options, type Result } from './result'
import { studentCritical } from './student'

/** A sample by its summary. */
export interface Summary {
  n: number
  mean: number
  /** Standard deviation of the sample (divided by n − 1). */
  sd: number
}

export interface MeanOptions extends Options {
  /** Lowest possible answer. Default: none. */
  min?: number
  /** Highest possible answer. Default: none. */
  max?: number
}

function summary(values: readonly number[]): Summary {
  const n = values.length
  const mean = values.reduce((sum, value) => sum + value, 0) / n
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return { n, mean, sd: n > 1 ? Math.sqrt(squares / (n - 1)) : 0 }
}

/**
 * Arithmetic mean with Student's t interval, in the unit of the answers, clamped to the scale if one is given.
 *
 * Answers that are all equal show no spread, so that the interval shrinks to the value: with few answers that is an artefact, not
 * certainty. One answer has no interval: with a scale it is the whole scale, without one there is no figure. Answers off the scale,
 * a bad summary and a bad level give `{ value: null, n, reason }`. Default level 0.95.
 * @example mean([5, 6, 7, 4, 6], { min: 1, max: 7 }) // value 5.6, lo 4.18, hi 7, n 5
 */
export function mean(sample: Summary | readonly number[], options: MeanOptions = {}): Result {
  const { level = defaultLevel, min = -Number.MAX_VALUE, max = Number.MAX_VALUE } = options
  const fault =
    levelFault(level) ?? (min <= max ? null : `a scale from ${min} to ${max}: its ends are in the wrong order`)
  if (fault) return none(0, fault)
  const { n, mean: value, sd } = 'n' in sample ? sample : summary(sample)
  const countsFault = countFault({ n })
  if (countsFault) return none(0, countsFault)
  if (n === 0) return none(0, 'no answers')
  if (!Number.isFinite(value) || !Number.isFinite(sd) || sd < 0)
    return none(n, `mean ${value} and sd ${sd} are not numbers to work with`)
  const outside = [value, ...('n' in sample ? [] : sample)].find((x) => !(x >= min && x <= max))
  if (outside !== undefined) return none(n, `${outside} is not on the scale of ${min} to ${max}`)
  if (n === 1 && (options.min === undefined || options.max === undefined)) return none(n, 'one answer has no interval')
  const half = n === 1 ? Number.MAX_VALUE / 4 : (studentCritical(level, n - 1) * sd) / Math.sqrt(n)
  return figure(value, [value - half, value + half], [min, max], { n, method: 'student-t', level })
}
