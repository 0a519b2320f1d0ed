import { type ChartSeries, controlChart, type Period, sigmas } from './control-chart'
import { countFault } from './fault'
import { type NoFigure, none } from './result'

export interface ProportionPeriod extends Period {
  successes: number
  n: number
}

/**
 * A share over time as a p-chart, in percent: has anything changed, or do the periods differ by chance alone?
 *
 * Per series, the centre is the share of all answers p̄, the limits of a period with n answers p̄ ± 3·√(p̄(1 − p̄)/n), clamped to 0 … 100
 * (D. C. Montgomery, Introduction to Statistical Quality Control, chapter 7). A signal is a point outside, or 8 in a row on one side.
 * Choose periods long enough for 30 answers (see `bucketSize()`). Bad counts and a period given twice give
 * `{ value: null, n, reason }`, `n` being the number of periods.
 * @example proportionChart([{ key: 'W1', successes: 60, n: 100 }, { key: 'W2', successes: 90, n: 100 }])[0].points[1].signals // ['outside']
 */
export function proportionChart(periods: readonly ProportionPeriod[]): ChartSeries[] | NoFigure {
  for (const { key, successes, n } of periods) {
    const fault = countFault({ [`successes of ${key}`]: successes, [`n of ${key}`]: n })
    if (fault) return none(periods.length, fault)
    if (successes > n)
      return none(
        periods.length,
        `${successes} successes of ${n} in ${key}: there can't be more successes than answers`,
      )
  }
  return controlChart(periods, [0, 100], (own) => {
    const n = own.reduce((sum, period) => sum + period.n, 0)
    if (n === 0) return null
    const p = own.reduce((sum, period) => sum + period.successes, 0) / n
    return {
      centre: 100 * p,
      measured: own.map((period) => ({
        key: period.key,
        n: period.n,
        value: period.n ? (100 * period.successes) / period.n : null,
        half: 100 * sigmas * Math.sqrt((p * (1 - p)) / period.n),
      })),
    }
  })
}
