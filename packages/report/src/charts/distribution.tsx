import { axisX, barY, type PlotOptions, ruleY, text } from '@observablehq/plot'
import { useMemo } from 'preact/hooks'
import { percent } from '../words/number'
import { Chart } from './chart'
import { scaleOf, shade } from './shade'

interface Props {
  distribution: Readonly<Record<string, number>>
  answers: readonly [min: number, max: number]
  label: string
}

/** How often each answer was given, with its share above the column. */
export function Distribution({ distribution, answers, label }: Props) {
  const options = useMemo(() => {
    const columns = scaleOf(answers).map((answer) => ({ answer, count: distribution[answer] ?? 0 }))
    const total = Math.max(
      1,
      columns.reduce((sum, { count }) => sum + count, 0),
    )
    return (width: number): PlotOptions => ({
      marginTop: 24,
      marginBottom: 26,
      marginLeft: 0,
      marginRight: 0,
      x: { type: 'band', domain: scaleOf(answers), padding: width < 400 ? 0.12 : 0.2 },
      y: { axis: null, domain: [0, Math.max(1, ...columns.map(({ count }) => count))] },
      color: {
        type: 'categorical',
        domain: scaleOf(answers),
        range: scaleOf(answers).map((answer) => shade(answer, answers)),
      },
      marks: [
        barY(columns, { x: 'answer', y: 'count', fill: 'answer', rx1: 3, ry1: 3 }),
        ruleY([0], { stroke: 'var(--axis)' }),
        text(columns, {
          x: 'answer',
          y: 'count',
          text: ({ count }: { count: number }) => (count ? percent((100 * count) / total) : ''),
          dy: -9,
          fill: 'var(--muted)',
        }),
        axisX({ tickSize: 0, label: null, fill: 'var(--ink)' }),
      ],
    })
  }, [distribution, answers])
  return <Chart height={190} options={options} label={label} />
}
