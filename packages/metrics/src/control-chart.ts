import { type NoFigure, none } from './result'

/** What a point says about its series: it lies outside the limits, or it is at least the 8th in a row on one side of the centre. */
export type Signal = 'outside' | 'run'

export interface ChartPoint {
  /** The period: "2026-W47". */
  key: string
  /** Null for a period without answers. */
  value: number | null
  /** Answers of the period. */
  n: number
  /** Limits within which the period is expected if nothing has changed, in the unit of the value; null without answers. */
  lo: number | null
  hi: number | null
  signals: Signal[]
}

/** Periods that can be compared: same wording, scale and layout. */
export interface ChartSeries {
  series: string
  /** Value of all periods together; null if `reason` says why. */
  centre: number | null
  points: ChartPoint[]
  reason: string | null
}

/** What every kind of period has. */
export interface Period {
  /** Unique within its series; periods stand in the order of time. */
  key: string
  /** What was asked: wording version, scale, layout. Another one begins another series, since the two can't be compared. Default "". */
  series?: string
}

/** A period with its value, and half the width of its limits. */
interface Measured {
  key: string
  value: number | null
  n: number
  half: number
}

/** Half the width of the limits, in standard errors (W. A. Shewhart). */
export const sigmas = 3
/** Points in a row on one side of the centre that are more than chance (Western Electric rule 4). */
export const runLength = 8

/** Points of one series with limits and signals. Empty periods neither lengthen nor end a run. */
function pointsOf(
  measured: readonly Measured[],
  centre: number,
  scale: readonly [min: number, max: number],
): ChartPoint[] {
  let run = 0
  return measured.map(({ key, value, n, half }) => {
    if (value === null) return { key, value, n, lo: null, hi: null, signals: [] }
    const lo = Math.max(scale[0], centre - half)
    const hi = Math.min(scale[1], centre + half)
    const side = Math.sign(value - centre)
    run = side === 0 ? 0 : Math.sign(run) === side ? run + side : side
    const signals: Signal[] = []
    // Sums of fractions may miss a limit that they are on.
    const slack = 1e-9 * (1 + Math.abs(centre))
    if (value < lo - slack || value > hi + slack) signals.push('outside')
    if (Math.abs(run) >= runLength) signals.push('run')
    return { key, value, n, lo, hi, signals }
  })
}

/**
 * Draws a control chart: cuts the periods into series, and asks for each what its centre is and what each period measured.
 * `measure` gives null where a series has nothing to measure.
 */
export function controlChart<P extends Period>(
  periods: readonly P[],
  scale: readonly [min: number, max: number],
  measure: (own: readonly P[]) => { centre: number; measured: Measured[] } | null,
): ChartSeries[] | NoFigure {
  if (periods.length === 0) return none(0, 'no periods')
  const bySeries = new Map<string, P[]>()
  for (const period of periods) {
    const name = period.series ?? ''
    const own = bySeries.get(name) ?? []
    if (own.some(({ key }) => key === period.key)) return none(periods.length, `period ${period.key} is given twice`)
    bySeries.set(name, [...own, period])
  }
  const all = [...bySeries].map(([series, own]): ChartSeries => {
    const found = measure(own)
    const filled = found?.measured.filter(({ value }) => value !== null).length ?? 0
    if (found && filled > 1) {
      return { series, centre: found.centre, points: pointsOf(found.measured, found.centre, scale), reason: null }
    }
    const points = own.map(({ key }, index): ChartPoint => {
      const { value = null, n = 0 } = found?.measured[index] ?? {}
      return { key, value, n, lo: null, hi: null, signals: [] }
    })
    return {
      series,
      centre: null,
      points,
      reason: filled ? 'one period has nothing to be compared with' : 'no answers',
    }
  })
  const numbers = all.flatMap(({ centre, points }) => [
    centre,
    ...points.flatMap(({ value, lo, hi }) => [value, lo, hi]),
  ])
  const isSound = numbers.every((x) => x === null || Number.isFinite(x))
  return isSound ? all : none(periods.length, 'numbers are too large to compute with')
}
