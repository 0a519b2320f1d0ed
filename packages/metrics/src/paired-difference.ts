import { levelFault } from './fault'
import type { MeanOptions } from './mean'
import type { MeanDifference } from './mean-difference'
import { defaultLevel, figure, none } from './result'
import { studentCritical, studentTwoSided } from './student'
import { summarise } from './summary'

/** Mean of each person's own difference, with Student's interval and test. `min` and `max` are the ends of the differences. */
export function pairedDifference(differences: readonly number[], options: MeanOptions): MeanDifference {
  const { level = defaultLevel, min = -Number.MAX_VALUE, max = Number.MAX_VALUE } = options
  const fault = levelFault(level)
  if (fault) return none(0, fault)
  const found = summarise(differences, options)
  if ('reason' in found) return found
  const { n, mean: value, sd } = found
  if (n === 1) return none(n, 'one pair has no interval')
  const error = sd / Math.sqrt(n)
  if (error === 0) return none(n, 'all differences are equal: the interval is not defined')
  const df = n - 1
  const half = studentCritical(level, df) * error
  const result = figure(value, [value - half, value + half], [min, max], { n, method: 'student-t', level })
  const t = value / error
  return result.value === null ? result : { ...result, t, df, p: studentTwoSided(t, df) }
}
