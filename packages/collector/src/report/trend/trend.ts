import type { ChartSeries } from '@earshot/metrics'
import type { Asked, ResponseDocument, Trend, TrendPoint } from '@earshot/schema'
import { figureOf } from '../figures'
import { open, type Told } from '../open-documents'
import type { Section } from '../section'
import { endsOf } from '../tally'
import { type Buckets, bucketsOf } from './buckets'
import { chartOf } from './chart-of'

interface Point {
  day: string
  type: string
  asked: Asked
  series: string
  answer: number
}

const DAY_MS = 864e5

/** What may not be compared: another version, wording or scale. */
function seriesOf({ surveyVersion = 1 }: ResponseDocument, asked: Asked): string {
  const [min, max] = endsOf(asked)
  const wording = asked.instrument ? `, wording ${asked.wording ?? 1}` : ''
  return `version ${surveyVersion}${wording}, ${min} to ${max}`
}

function pointOf(document: ResponseDocument, question: string): Told<Point> | undefined {
  const { answers, asked, shownAt } = document
  const how = asked && Object.hasOwn(asked, question) ? asked[question] : undefined
  const answer = Object.hasOwn(answers, question) ? answers[question] : undefined
  if (!how || typeof answer !== 'number') return undefined
  const day = new Date(shownAt).toISOString().slice(0, 10)
  return { document, value: { day, type: how.type, asked: how, series: seriesOf(document, how), answer } }
}

function distributionOf(points: readonly Point[]): { [answer: string]: number } {
  const distribution: { [answer: string]: number } = {}
  for (const { answer } of points) distribution[answer] = (distribution[answer] ?? 0) + 1
  return distribution
}

const cellOf = (start: string, series: string) => `${start} ${series}`

interface Cell {
  key: string
  series: string
  points: readonly Point[]
}

function pointsOf(cells: readonly Cell[], charts: readonly ChartSeries[], { days }: Buckets, nowMs: number) {
  const limits = new Map(
    charts.flatMap(({ series, points }) => points.map((point) => [cellOf(point.key, series), point] as const)),
  )
  return cells.map(({ key, series, points }): TrendPoint => {
    const { type, asked } = points[0]!
    const [min, max] = endsOf(asked)
    const result = figureOf(type, distributionOf(points), { min, max, instrument: asked.instrument })
    const figure = result?.value == null ? undefined : result
    const limit = limits.get(cellOf(key, series))
    return {
      ...{ from: key, series, n: points.length },
      ...{ value: figure?.value ?? null, lo: figure?.lo ?? null, hi: figure?.hi ?? null },
      ...{ lowest: limit?.lo ?? null, highest: limit?.hi ?? null, signals: limit?.signals ?? [] },
      isOpen: Date.parse(key) + days * DAY_MS > nowMs,
    }
  })
}

/** `GET /v1/report/trend?survey=&question=`: a figure over time, with control limits; another wording begins another series. */
export const trend: Section = {
  params: ['survey', 'question'],
  required: ['survey', 'question'],
  async read({ query, where, nowMs, documents }): Promise<Trend> {
    const { survey = '', question = '' } = query
    const all: Told<Point>[] = []
    for await (const document of documents()) {
      const point = pointOf(document, question)
      if (point) all.push(point)
    }
    const today = new Date(nowMs).toISOString().slice(0, 10)
    const from = query.from ?? all[0]?.value.day ?? today
    const to = query.to ?? all.at(-1)?.value.day ?? today
    const answers = new Map<string, number>()
    for (const { value } of open(all, where, 'none').told) answers.set(value.day, (answers.get(value.day) ?? 0) + 1)
    const buckets = bucketsOf(answers, from, to)
    for (const told of all) told.part = cellOf(buckets.startOf(told.value.day), told.value.series)
    const { told, heldBack } = open(all, where, 'each')
    const newest = all.at(-1)?.value
    const byPart = Map.groupBy(told, ({ part }) => part ?? '')
    const cells = [...byPart.values()]
      .map((own): Cell => {
        const points = own.map(({ value }) => value)
        return { key: buckets.startOf(points[0]!.day), series: points[0]!.series, points }
      })
      .sort((a, b) => (cellOf(a.key, a.series) < cellOf(b.key, b.series) ? -1 : 1))
    const series = [...Map.groupBy(cells, (cell) => cell.series).values()].flatMap((own) => {
      const { type, asked } = own[0]!.points[0]!
      const charts = chartOf(
        type,
        endsOf(asked)[1],
        own.map(({ key, series: name, points }) => ({ key, series: name, distribution: distributionOf(points) })),
      )
      return 'reason' in charts ? [] : charts
    })
    return {
      ...{ survey, question, metric: newest?.type ?? null, bucketDays: buckets.days, heldBack },
      series: series.map(({ series: name, centre, reason }) => ({ name, centre, reason })),
      points: pointsOf(cells, series, buckets, nowMs),
    }
  },
}
