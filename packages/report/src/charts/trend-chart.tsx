import type { Trend } from '@earshot/schema'
import { areaY, axisX, axisY, dot, line, type PlotOptions, ruleX, ruleY, text } from '@observablehq/plot'
import { useMemo } from 'preact/hooks'
import type { Metric } from '../metrics/metric'
import { Chart } from './chart'

interface Props {
  trend: Trend
  metric: Metric
  label: string
}

const date = (day: string) => new Date(`${day}T00:00:00Z`)
const short = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', timeZone: 'UTC' })

/** The part of a scale that the values are on, with some air, in whole tens where the scale is long. */
function domainOf(values: readonly number[], [min, max]: Metric['axis']): [number, number] {
  const step = max - min > 20 ? 10 : 1
  const [low, high] = [Math.min(...values), Math.max(...values)]
  return [
    Math.max(min, Math.floor((low - step / 2) / step) * step),
    Math.min(max, Math.ceil((high + step / 2) / step) * step),
  ]
}

/** A figure over time within its control limits, each series by itself, with a line where the wording changed. */
export function TrendChart({ trend, metric, label }: Props) {
  const options = useMemo(() => {
    const points = trend.points.flatMap((point) =>
      point.value === null ? [] : [{ ...point, value: point.value, at: date(point.from) }],
    )
    const limited = points.filter(({ lowest, highest }) => lowest !== null && highest !== null)
    const all = points.flatMap(({ value, lowest, highest }) => [value, lowest ?? value, highest ?? value])
    const [min, max] = domainOf(all, metric.axis)
    const starts = trend.series.flatMap(({ name }) => points.find(({ series }) => series === name) ?? [])
    const centres = trend.series.flatMap(({ name, centre }) => {
      const own = points.filter(({ series }) => series === name)
      return centre === null ? [] : own.map(({ at }) => ({ at, series: name, centre }))
    })
    const marked = points.filter(({ signals }) => signals.length > 0)
    return (width: number): PlotOptions => ({
      ...{ marginTop: 20, marginBottom: 26, marginLeft: 40, marginRight: 12 },
      x: { type: 'utc' },
      y: { domain: [min, max] },
      marks: [
        ruleY([min], { stroke: 'var(--axis)' }),
        areaY(limited, { x: 'at', y1: 'lowest', y2: 'highest', z: 'series', fill: 'var(--band)', curve: 'step' }),
        line(centres, { x: 'at', y: 'centre', z: 'series', stroke: 'var(--axis)', strokeDasharray: '3 3' }),
        ruleX(starts.slice(1), { x: 'at', stroke: 'var(--muted)', strokeDasharray: '2 3', dx: -6 }),
        text(starts.slice(1), {
          ...{ x: 'at', frameAnchor: 'top', dy: -14, dx: -6, fill: 'var(--muted)' },
          text: () => 'wording changed',
        }),
        line(points, { x: 'at', y: 'value', z: 'series', stroke: 'var(--value)', strokeWidth: 2 }),
        dot(points, {
          ...{ x: 'at', y: 'value', r: 3.5, stroke: 'var(--value)', strokeWidth: 1.5 },
          fill: ({ isOpen }: { isOpen: boolean }) => (isOpen ? 'var(--surface)' : 'var(--value)'),
        }),
        dot(marked, { x: 'at', y: 'value', r: 8, stroke: 'var(--ink)', strokeWidth: 1.5 }),
        axisY({ ticks: 4, tickSize: 0, label: null, fill: 'var(--muted)', tickFormat: metric.format }),
        axisX({
          ...{ ticks: width < 420 ? 4 : 7, tickSize: 0, label: null, fill: 'var(--muted)' },
          tickFormat: (day: Date) => short.format(day),
        }),
      ],
    })
  }, [trend, metric])
  return <Chart height={210} options={options} label={label} />
}
