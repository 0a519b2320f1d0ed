import { barX, type PlotOptions, stackX } from '@observablehq/plot'
import { useMemo } from 'preact/hooks'
import { Chart } from './chart'
import { scaleOf, shade } from './shade'

interface Props {
  distribution: Readonly<Record<string, number>>
  answers: readonly [min: number, max: number]
}

/** All answers in one strip, lowest to highest: how wide a shade is, is how often it was given. */
export function Strip({ distribution, answers }: Props) {
  const options = useMemo(() => {
    const given = scaleOf(answers)
      .map((answer) => ({ answer, count: distribution[answer] ?? 0 }))
      .filter(({ count }) => count > 0)
    const total = given.reduce((sum, { count }) => sum + count, 0)
    return (): PlotOptions => ({
      margin: 0,
      x: { domain: [0, total], axis: null },
      color: {
        type: 'categorical',
        domain: given.map(({ answer }) => answer),
        range: given.map(({ answer }) => shade(answer, answers)),
      },
      marks: [barX(given, stackX({ x: 'count', fill: 'answer', insetRight: 1, order: null }))],
    })
  }, [distribution, answers])
  return <Chart height={7} options={options} />
}
