import type { Sparkline } from '@earshot/schema'
import { areaY, dot, line, type PlotOptions } from '@observablehq/plot'
import { useMemo } from 'preact/hooks'
import { Chart } from './chart'

/** A score over time within its control limits, without axes: the words beside it say what it shows. */
export function Spark({ line: { points } }: { line: Sparkline }) {
  const options = useMemo(() => {
    const told = points.flatMap((point) => (point.value === null ? [] : [{ ...point, value: point.value }]))
    const limited = told.filter(({ lowest, highest }) => lowest !== null && highest !== null)
    const values = told.flatMap(({ value, lowest, highest }) => [value, lowest ?? value, highest ?? value])
    const at = ({ from }: { from: string }) => Date.parse(from)
    return (): PlotOptions => ({
      ...{ marginTop: 5, marginBottom: 5, marginLeft: 5, marginRight: 5 },
      x: { axis: null },
      y: { axis: null, domain: [Math.min(...values), Math.max(...values)] },
      marks: [
        areaY(limited, { x: at, y1: 'lowest', y2: 'highest', fill: 'var(--band)', curve: 'step' }),
        line(told, { x: at, y: 'value', stroke: 'var(--value)', strokeWidth: 1.5 }),
        dot(
          told.filter(({ isSignal }) => isSignal),
          { x: at, y: 'value', r: 3, stroke: 'var(--ink)', fill: 'var(--surface)', strokeWidth: 1.25 },
        ),
        dot(told.slice(-1), { x: at, y: 'value', r: 2.5, fill: 'var(--value)' }),
      ],
    })
  }, [points])
  return <Chart height={36} options={options} />
}
