import { type ChartSeries, controlChart, type Period, sigmas } from './control-chart'
import { countFault } from './fault'
import { type NoFigure, none } from './result'
import type { Scale } from './summary'

export interface ValuePeriod extends Period {
  /** Figure of the period, in any unit; null when it has none. */
  value: number | null
  /** Answers behind it, for the reader. Default 0. */
  n?: number
}

/** Mean distance of two normal numbers, in standard deviations: 2/√π. */
const meanRange = 2 / Math.sqrt(Math.PI)

/**
 * Any figure over time as a chart of individuals (XmR), for figures whose own error is not known: means, times, hours to reply.
 *
 * Per series, the centre is the mean of the periods, each counting alike, the limits are three standard deviations from it, estimated
 * from the mean distance of neighbours, MR/1.128 (D. C. Montgomery, Introduction to Statistical Quality Control, chapter 6); clamped
 * to `min` and `max`. A signal is a point outside, or 8 in a row on one side. Values that are not numbers or off the scale, bad counts
 * and a period given twice give `{ value: null, n, reason }`, `n` being the number of periods.
 * @example individualsChart([{ key: 'W1', value: 5.1 }, { key: 'W2', value: 5.3 }, { key: 'W3', value: 5 }], { min: 1, max: 7 })[0].centre // 5.13
 */
export function individualsChart(periods: readonly ValuePeriod[], scale: Scale = {}): ChartSeries[] | NoFigure {
  const { min = -Number.MAX_VALUE, max = Number.MAX_VALUE } = scale
  if (!(min <= max)) return none(periods.length, `a scale from ${min} to ${max}: its ends are in the wrong order`)
  for (const { key, value, n = 0 } of periods) {
    const fault = countFault({ [`n of ${key}`]: n })
    if (fault) return none(periods.length, fault)
    if (value !== null && !(value >= min && value <= max)) {
      return none(periods.length, `value of ${key} is ${value}: a number from ${min} to ${max} or null is needed`)
    }
  }
  return controlChart(periods, [min, max], (own) => {
    const values = own.flatMap(({ value }) => (value === null ? [] : [value]))
    const centre = values.reduce((sum, value) => sum + value, 0) / values.length
    const ranges = values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? value)))
    const half = (sigmas * ranges.reduce((sum, range) => sum + range, 0)) / (ranges.length || 1) / meanRange
    return { centre, measured: own.map(({ key, value, n = 0 }) => ({ key, value, n, half })) }
  })
}
