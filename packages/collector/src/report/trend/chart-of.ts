import { type ChartSeries, individualsChart, type NoFigure, npsChart, proportionChart } from '@earshot/metrics'
import type { Distribution } from '../figures'

/** What was answered in one bucket of time. */
export interface Bucket {
  /** UTC day on which it begins. */
  key: string
  /** What it may be compared within. */
  series: string
  distribution: Distribution
}

/** The lowest answer that counts for a percentage. */
const positiveFrom = (type: string, max: number): number | undefined =>
  ({ csat: 4, ces: max === 5 ? 4 : 5, thumbs: 1 })[type]

const countOf = (distribution: Distribution, from: number, to = Number.POSITIVE_INFINITY): number =>
  Object.entries(distribution).reduce(
    (sum, [answer, n]) => sum + (Number(answer) >= from && Number(answer) <= to ? n : 0),
    0,
  )

/**
 * Control limits of a score over time: NPS and shares have their own control charts, means a chart of individuals.
 *
 * @param type Question type.
 * @param max Highest answer of the scale.
 */
export function chartOf(type: string, max: number, buckets: readonly Bucket[]): ChartSeries[] | NoFigure {
  if (type === 'nps')
    return npsChart(
      buckets.map(({ key, series, distribution }) => ({
        ...{ key, series, promoters: countOf(distribution, 9) },
        ...{ passives: countOf(distribution, 7, 8), detractors: countOf(distribution, 0, 6) },
      })),
    )
  const from = positiveFrom(type, max)
  if (from !== undefined)
    return proportionChart(
      buckets.map(({ key, series, distribution }) => ({
        ...{ key, series, successes: countOf(distribution, from), n: countOf(distribution, Number.NEGATIVE_INFINITY) },
      })),
    )
  return individualsChart(
    buckets.map(({ key, series, distribution }) => {
      const n = countOf(distribution, Number.NEGATIVE_INFINITY)
      const sum = Object.entries(distribution).reduce((total, [answer, times]) => total + Number(answer) * times, 0)
      return { key, series, value: sum / n, n }
    }),
  )
}
