import { levelFault } from './fault'
import { defaultLevel, figure, none, type Options, type Result } from './result'
import { studentCritical } from './student'
import { type Scale, type Summary, summarise } from './summary'

export interface MeanOptions extends Options, Scale {}

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
  const fault = levelFault(level)
  if (fault) return none(0, fault)
  const found = summarise(sample, options)
  if ('reason' in found) return found
  const { n, mean: value, sd } = found
  if (n === 1 && (options.min === undefined || options.max === undefined)) return none(n, 'one answer has no interval')
  const half = n === 1 ? Number.MAX_VALUE / 4 : (studentCritical(level, n - 1) * sd) / Math.sqrt(n)
  return figure(value, [value - half, value + half], [min, max], { n, method: 'student-t', level })
}
