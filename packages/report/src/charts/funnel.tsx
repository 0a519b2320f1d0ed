import { axisY, barX, type PlotOptions, text } from '@observablehq/plot'
import { useMemo } from 'preact/hooks'
import type { Row } from '../data/row'
import { count, percent } from '../words/number'
import { Chart } from './chart'

/** What can become of a display, in the order of the funnel. */
export const fates = [
  { name: 'Shown', field: 'shown', fill: 'var(--shade-3)' },
  { name: 'Started', field: 'started', fill: 'var(--shade-6)' },
  { name: 'Completed', field: 'completed', fill: 'var(--shade-9)' },
  { name: 'Dismissed', field: 'dismissed', fill: 'var(--set-aside)' },
  { name: 'Ignored', field: 'ignored', fill: 'var(--set-aside)' },
] as const

/** How many displays were started, completed, dismissed and ignored. */
export function Funnel({ row, label }: { row: Row; label: string }) {
  const options = useMemo(() => {
    const bars = fates.map(({ name, field, fill }) => ({ name, fill, count: row[field] }))
    const words = (value: number) => `${count(value)} · ${percent((100 * value) / Math.max(1, row.shown))}`
    return (): PlotOptions => ({
      margin: 0,
      marginLeft: 84,
      marginRight: 96,
      x: { axis: null, domain: [0, Math.max(1, row.shown)] },
      y: { domain: fates.map(({ name }) => name), padding: 0.34 },
      color: { type: 'identity' },
      marks: [
        barX(bars, { x: 'count', y: 'name', fill: 'fill', rx2: 3, ry2: 3 }),
        axisY({ tickSize: 0, label: null, fill: 'var(--ink)', textAnchor: 'start', dx: -75 }),
        text(bars, {
          x: 'count',
          y: 'name',
          text: (bar: { count: number }) => words(bar.count),
          textAnchor: 'start',
          dx: 8,
          fill: 'var(--muted)',
        }),
      ],
    })
  }, [row])
  return <Chart height={150} options={options} label={label} />
}
