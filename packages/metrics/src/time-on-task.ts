import { levelFault } from './fault'
import { quantile } from './quantile'
import { defaultLevel, type Figure, figure, type NoFigure, none, type Options } from './result'
import { studentCritical } from './student'
import { summarise } from './summary'

export interface TimeOptions extends Options {
  /** Longer times are left out, and counted: nobody was at it. Default 10 800 000 ms, three hours. */
  maxMs?: number
}

export interface TimeFigure extends Figure {
  medianMs: number
  /** Times left out since they were longer than `maxMs`. */
  excluded: number
}

/** Longest time that is taken for work: three hours. */
const threeHoursMs = 10_800_000

/**
 * Typical time of a task in milliseconds: the geometric mean exp(mean ln t), with Student's interval on the logarithms, since times are
 * skewed and a few long ones pull the plain mean away (J. Sauro & J. Lewis, CHI 2010). `n` counts the times that are in it.
 *
 * Print the rule beside the figure: times above `maxMs` are left out. Times that are not numbers above 0, a single time, times that are
 * all equal, a bad `maxMs` and a bad level give `{ value: null, n, reason }`. Default level 0.95.
 * @example timeOnTask([40_000, 36_000, 53_000, 81_000, 20_000_000]) // value 49 863, medianMs 46 500, n 4, excluded 1
 */
export function timeOnTask(timesMs: readonly number[], options: TimeOptions = {}): TimeFigure | NoFigure {
  const { level = defaultLevel, maxMs = threeHoursMs } = options
  const fault = levelFault(level) ?? (maxMs > 0 ? null : `maxMs is ${maxMs}: a number above 0 is needed`)
  if (fault) return none(0, fault)
  const bad = timesMs.find((time) => !(time > 0 && time < Number.POSITIVE_INFINITY))
  if (bad !== undefined) return none(timesMs.length, `a time of ${bad} ms: times are above 0`)
  const times = timesMs.filter((time) => time <= maxMs).sort((a, b) => a - b)
  const found = summarise(times.map(Math.log))
  if ('reason' in found) return found
  const { n, mean, sd } = found
  if (n === 1) return none(n, 'one time has no interval')
  if (times[0] === times.at(-1)) return none(n, 'all times are equal: the interval is not defined')
  const half = (studentCritical(level, n - 1) * sd) / Math.sqrt(n)
  const interval = [Math.exp(mean - half), Math.exp(mean + half)] as const
  const result = figure(Math.exp(mean), interval, [0, Number.MAX_VALUE], { n, method: 'log-t', level })
  return result.value === null
    ? result
    : { ...result, medianMs: quantile(times, 0.5), excluded: timesMs.length - times.length }
}
