import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bucketSize } from './bucket-size'
import type { ChartSeries } from './control-chart'
import { individualsChart } from './individuals-chart'
import { npsChart } from './nps-chart'
import { proportionChart } from './proportion-chart'

const seriesOf = (found: unknown) => found as ChartSeries[]
const signals = (series: ChartSeries | undefined) => series?.points.map((point) => point.signals.join('+'))

// Limits computed apart from this code, with NumPy, from the textbook's formulas.

test('shares have limits as wide as their periods are small', () => {
  const [successes, n] = [
    [60, 70, 62, 90, 66],
    [100, 110, 95, 100, 100],
  ]
  const periods = successes.map((x, i) => ({ key: `W${i}`, successes: x, n: n[i] ?? 0 }))
  const [series] = seriesOf(proportionChart(periods))
  expect(series?.centre).toBeCloseTo(68.9109, 4)
  expect(series?.points[0]?.lo).toBeCloseTo(55.0251, 4)
  expect(series?.points[1]?.hi).toBeCloseTo(82.1504, 4)
  expect(series?.points[2]?.hi).toBeCloseTo(83.1574, 4)
  expect(signals(series)).toEqual(['', '', '', 'outside', ''])
})

test('scores have limits from the variance of one answer', () => {
  const [series] = seriesOf(
    npsChart([
      { key: 'Q1', promoters: 30, passives: 20, detractors: 10 },
      { key: 'Q2', promoters: 32, passives: 18, detractors: 10 },
      { key: 'Q3', promoters: 40, passives: 15, detractors: 5 },
    ]),
  )
  expect(series?.centre).toBeCloseTo(42.7778, 4)
  expect(series?.points[0]?.value).toBeCloseTo(33.3333, 4)
  expect(series?.points[0]?.lo).toBeCloseTo(42.7778 - 27.9972, 3)
  expect(series?.points[2]?.hi).toBeCloseTo(42.7778 + 27.9972, 3)
  expect(signals(series)).toEqual(['', '', ''])
})

test('any value has limits from the distance of neighbours, clamped to the scale', () => {
  const periods = [5.1, 5.3, 5.0, 5.2, 6.4, 5.1].map((value, i) => ({ key: `W${i}`, value }))
  const [series] = seriesOf(individualsChart(periods, { min: 1, max: 7 }))
  expect(series?.centre).toBeCloseTo(5.35, 9)
  // 3/1.128 = 2.66 times the mean distance of 0.64
  expect(series?.points[0]?.lo).toBeCloseTo(5.35 - 2.6587 * 0.64, 3)
  expect(series?.points[0]?.hi).toBe(7)
})

test('eight in a row on one side are a signal, seven are not', () => {
  const low = Array.from({ length: 8 }, (_, i) => ({ key: `a${i}`, successes: 50, n: 100 }))
  const high = Array.from({ length: 7 }, (_, i) => ({ key: `b${i}`, successes: 56, n: 100 }))
  const [series] = seriesOf(proportionChart([...low, { key: 'empty', successes: 0, n: 0 }, ...high]))
  expect(signals(series)?.slice(0, 9)).toEqual(['', '', '', '', '', '', '', 'run', ''])
  expect(signals(series)?.slice(9).join('')).toBe('')
  const [across] = seriesOf(
    proportionChart([...low.slice(1), { key: 'empty', successes: 0, n: 0 }, low[0] as (typeof low)[0], ...high]),
  )
  expect(signals(across)?.[8]).toBe('run')
})

test('other words begin another series with limits of its own', () => {
  const periods = [
    { key: 'W1', series: '1', successes: 30, n: 100 },
    { key: 'W2', series: '1', successes: 34, n: 100 },
    { key: 'W2', series: '2', successes: 80, n: 100 },
    { key: 'W3', series: '2', successes: 84, n: 100 },
  ]
  const [first, second] = seriesOf(proportionChart(periods))
  expect([first?.centre, second?.centre]).toEqual([32, 82])
  expect([signals(first), signals(second)]).toEqual([
    ['', ''],
    ['', ''],
  ])
  const joined = seriesOf(proportionChart(periods.map((own, i) => ({ ...own, key: String(i), series: 'same' }))))
  expect(signals(joined[0])?.every((one) => one === 'outside')).toBe(true)
})

test('a series of one period has no centre', () => {
  expect(proportionChart([{ key: 'W1', successes: 3, n: 10 }])).toEqual([
    {
      series: '',
      centre: null,
      points: [{ key: 'W1', value: 30, n: 10, lo: null, hi: null, signals: [] }],
      reason: 'one period has nothing to be compared with',
    },
  ])
  expect(npsChart([{ key: 'W1', promoters: 0, passives: 0, detractors: 0 }])).toMatchObject([
    { centre: null, reason: 'no answers' },
  ])
  expect(individualsChart([{ key: 'W1', value: null }])).toMatchObject([{ centre: null, reason: 'no answers' }])
})

test('what can’t be drawn gives a reason', () => {
  expect(proportionChart([])).toEqual({ value: null, n: 0, reason: 'no periods' })
  const week = { key: 'W1', successes: 3, n: 10 }
  expect(proportionChart([week, week])).toMatchObject({ reason: 'period W1 is given twice' })
  expect(proportionChart([{ ...week, successes: 11 }])).toMatchObject({ reason: expect.stringMatching(/11 successes/) })
  expect(npsChart([{ key: 'Q1', promoters: -1, passives: 0, detractors: 0 }])).toMatchObject({
    reason: 'Q1: promoters is -1: a count is a whole number, 0 or more',
  })
  expect(individualsChart([{ key: 'W1', value: 9 }], { min: 1, max: 7 })).toMatchObject({
    reason: expect.stringMatching(/value of W1 is 9/),
  })
  expect(individualsChart([], { min: 7, max: 1 })).toMatchObject({ reason: expect.stringMatching(/wrong order/) })
})

test('chance alone seldom leaves the limits', () => {
  const periods = Array.from({ length: 60 }, (_, i) => ({ key: String(i), successes: 40 + ((i * 7) % 11), n: 90 }))
  expect(signals(seriesOf(proportionChart(periods))[0])?.filter((one) => one.includes('outside'))).toEqual([])
})

test('periods are joined until all are large enough', () => {
  expect(bucketSize([30, 31, 40])).toEqual({ size: 1 })
  expect(bucketSize([12, 20, 9, 25, 31, 8])).toEqual({ size: 2 })
  expect(bucketSize([10, 10, 10, 10, 10, 10, 10])).toEqual({ size: 3 })
  expect(bucketSize([5, 6])).toEqual({ value: null, n: 11, reason: '11 answers in all periods: a point needs 30' })
  expect(bucketSize([])).toMatchObject({ reason: 'no answers' })
  expect(bucketSize([1.5])).toMatchObject({ reason: expect.stringMatching(/n is 1.5/) })
  fc.assert(
    fc.property(fc.array(fc.nat(40), { maxLength: 30 }), (counts) => {
      const found = bucketSize(counts)
      if (!('size' in found)) return counts.reduce((sum, n) => sum + n, 0) < 30
      for (let from = 0; from + found.size <= counts.length; from += found.size) {
        if (counts.slice(from, from + found.size).reduce((sum, n) => sum + n, 0) < 30) return false
      }
      return true
    }),
  )
})
