import { axisX, axisY, dot, link, type PlotOptions, ruleX, ruleY, text } from '@observablehq/plot'
import { useMemo } from 'preact/hooks'
import { Chart } from './chart'

/** A step of the journey: what was expected of it and what it was like, 1 (very difficult) to 7 (very easy). */
export interface QuadrantPoint {
  name: string
  expectation: number
  experience: number
}

const corners = [
  { x: 1.12, y: 6.72, words: 'Promote it', anchor: 'start' },
  { x: 6.55, y: 6.72, words: 'Leave it alone', anchor: 'end' },
  { x: 1.45, y: 1.28, words: 'Big opportunity', anchor: 'start' },
  { x: 6.88, y: 1.28, words: 'Fix it fast', anchor: 'end' },
] as const

/** Expectation against experience, cut at the middle of the scale; on the diagonal it was as expected. */
export function QuadrantChart({ points, label }: { points: readonly QuadrantPoint[]; label: string }) {
  const options = useMemo(
    () =>
      (width: number): PlotOptions => ({
        ...{ marginTop: 8, marginBottom: 44, marginLeft: 44, marginRight: 8 },
        x: { domain: [1, 7] },
        y: { domain: [1, 7] },
        marks: [
          ruleX([1, 4, 7], { stroke: 'var(--hairline)' }),
          ruleY([1, 4, 7], { stroke: 'var(--hairline)' }),
          link([0], { x1: 1, y1: 1, x2: 7, y2: 7, stroke: 'var(--axis)', strokeDasharray: '3 3' }),
          ...corners.map(({ x, y, words, anchor }) =>
            text([words], { x: () => x, y: () => y, text: [words], textAnchor: anchor, fill: 'var(--muted)' }),
          ),
          dot([...points], { x: 'expectation', y: 'experience', r: 6, fill: 'var(--value)' }),
          text([...points], {
            ...{ x: 'expectation', y: 'experience', text: 'name', fill: 'var(--ink)', fontWeight: 600 },
            ...{ dy: -15, lineWidth: width < 420 ? 9 : 14, stroke: 'var(--surface)', strokeWidth: 4 },
          }),
          axisX([1, 4, 7], {
            ...{
              tickSize: 0,
              fill: 'var(--muted)',
              label: 'Expected: 1 very difficult, 7 very easy',
              tickFormat: String,
            },
            ...{ labelAnchor: 'center', labelArrow: 'none', labelOffset: 34 },
          }),
          axisY([1, 4, 7], {
            ...{
              tickSize: 0,
              fill: 'var(--muted)',
              tickFormat: String,
              label: 'Was',
              labelAnchor: 'center',
              labelArrow: 'none',
            },
          }),
        ],
      }),
    [points],
  )
  return <Chart height={380} options={options} label={label} />
}
