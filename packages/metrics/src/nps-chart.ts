import { type ChartSeries, controlChart, type Period, sigmas } from './control-chart'
import { countFault } from './fault'
import type { NpsCounts } from './nps'
import { type NoFigure, none } from './result'

export interface NpsPeriod extends Period, NpsCounts {}

/**
 * An NPS over time as a control chart, −100 … 100: has anything changed, or do the periods differ by chance alone?
 *
 * Per series, the centre is the score of all answers s̄, the limits of a period with n answers s̄ ± 3·√(v̄/n), where
 * v̄ = p̄ + d̄ − (p̄ − d̄)² is the variance of one answer; clamped to the scale. A signal is a point outside, or 8 in a row on one side.
 * Choose periods long enough for 30 answers (see `bucketSize()`). Bad counts and a period given twice give
 * `{ value: null, n, reason }`, `n` being the number of periods.
 * @example npsChart([{ key: 'Q1', promoters: 30, passives: 20, detractors: 10 }, { key: 'Q2', promoters: 32, passives: 18, detractors: 10 }])[0].centre // 35
 */
export function npsChart(periods: readonly NpsPeriod[]): ChartSeries[] | NoFigure {
  for (const { key, promoters, passives, detractors } of periods) {
    const fault = countFault({ promoters, passives, detractors })
    if (fault) return none(periods.length, `${key}: ${fault}`)
  }
  return controlChart(periods, [-100, 100], (own) => {
    const counts = own.map(({ promoters, passives, detractors }) => promoters + passives + detractors)
    const all = counts.reduce((sum, n) => sum + n, 0)
    if (all === 0) return null
    const p = own.reduce((sum, { promoters }) => sum + promoters, 0) / all
    const d = own.reduce((sum, { detractors }) => sum + detractors, 0) / all
    const variance = p + d - (p - d) ** 2
    return {
      centre: 100 * (p - d),
      measured: own.map(({ key, promoters, detractors }, index) => {
        const n = counts[index] ?? 0
        const half = 100 * sigmas * Math.sqrt(variance / n)
        return { key, n, value: n ? (100 * (promoters - detractors)) / n : null, half }
      }),
    }
  })
}
