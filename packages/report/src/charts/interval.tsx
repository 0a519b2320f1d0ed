import { dot, link, type PlotOptions, ruleX, ruleY } from '@observablehq/plot'
import { useCallback } from 'preact/hooks'
import { Chart } from './chart'

interface Props {
  value: number
  lo: number
  hi: number
  axis: readonly [min: number, max: number]
  /** Where a line says what is good enough; default: none. */
  target?: number
}

/** A score on the whole of its scale, with its interval as a bar. The text beside it says the same. */
export function Interval({ value, lo, hi, axis: [min, max], target }: Props) {
  const options = useCallback(
    (): PlotOptions => ({
      margin: 0,
      marginLeft: 5,
      marginRight: 5,
      x: { domain: [min, max], axis: null },
      y: { domain: [-1, 1], axis: null },
      marks: [
        ruleY([0], { stroke: 'var(--axis)' }),
        ruleX([min, (min + max) / 2, max], { y1: -0.4, y2: 0.4, stroke: 'var(--axis)' }),
        ruleX(target === undefined ? [] : [target], { stroke: 'var(--ink)', strokeWidth: 1.5, strokeDasharray: '2 2' }),
        link([0], { x1: lo, x2: hi, y1: 0, y2: 0, stroke: 'var(--interval)', strokeWidth: 6, strokeLinecap: 'round' }),
        dot([0], { x: value, y: 0, r: 4.5, fill: 'var(--value)', stroke: 'var(--surface)', strokeWidth: 1.5 }),
      ],
    }),
    [value, lo, hi, min, max, target],
  )
  return <Chart height={14} options={options} />
}
