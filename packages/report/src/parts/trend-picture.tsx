import type { Trend } from '@earshot/schema'
import { useContext } from 'preact/hooks'
import { TrendChart } from '../charts/trend-chart'
import { useSection } from '../data/use-section'
import type { Block } from '../journey/journey'
import type { Metric } from '../metrics/metric'
import { count, plural } from '../words/number'
import { bucketName } from '../words/over-time'
import { Picture } from './picture'
import { ReportContext } from './report-context'
import { StandIn } from './stand-in'

const dayName = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })

function trendTitle({ points, series }: Trend, { name }: Metric): string {
  const outside = points.filter(({ signals }) => signals.includes('outside')).length
  const isRun = points.some(({ signals }) => signals.includes('run'))
  const breaks =
    series.length > 1 ? `; the wording changed${series.length > 2 ? ` ${series.length - 1} times` : ''}` : ''
  if (outside) return `${name} over time: ${plural(outside, 'point')} beyond what chance brings${breaks}`
  if (isRun) return `${name} over time: long on one side of its mean, more than chance brings${breaks}`
  return `${name} over time: no detectable change${breaks}`
}

/** The score over time. Too few answers for two points say so. */
export function TrendPicture({ block: { survey, question, metric } }: { block: Block }) {
  const { filters } = useContext(ReportContext)
  const loaded = useSection('trend', { survey, question })
  const trend = loaded.value
  const told = trend?.points.filter(({ value }) => value !== null) ?? []
  if (!trend || told.length < 2) {
    const period = filters.value.days ? 'in this period' : 'so far'
    return <StandIn loaded={loaded} empty={`Too few answers ${period} for a line over time.`} />
  }
  const title = trendTitle(trend, metric)
  return (
    <Picture
      title={title}
      unit={`${metric.unit}; a point is ${bucketName(trend.bucketDays)}, hollow while it lasts. The band is where points are expected if nothing has changed.${
        trend.heldBack ? ` ${plural(trend.heldBack, 'answer')} held back: their time has fewer than 10.` : ''
      }`}
      table={{
        caption: `${metric.name} over time`,
        columns: [
          { head: 'From' },
          { head: metric.name, figures: true },
          { head: '95% interval', figures: true },
          { head: 'Expected', figures: true },
          { head: 'n', figures: true },
          { head: 'Asked as' },
          { head: 'Signal' },
        ],
        rows: trend.points.map((point) => [
          dayName.format(Date.parse(point.from)),
          point.value === null ? '–' : metric.format(point.value),
          point.lo === null || point.hi === null ? '–' : `${metric.format(point.lo)} to ${metric.format(point.hi)}`,
          point.lowest === null || point.highest === null
            ? '–'
            : `${metric.format(point.lowest)} to ${metric.format(point.highest)}`,
          count(point.n),
          point.series,
          point.signals.map((signal) => (signal === 'run' ? 'long on one side' : 'beyond')).join(', ') || '–',
        ]),
      }}
    >
      <TrendChart trend={trend} metric={metric} label={`Line: ${title}`} />
    </Picture>
  )
}
