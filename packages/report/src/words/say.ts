import type { Row } from '../data/row'
import type { Change } from '../journey/change'
import type { MeasuredRow } from '../journey/state'
import type { Metric } from '../metrics/metric'
import { count, percent, plural, points } from './number'

const methods: Readonly<Record<string, string>> = {
  'adjusted-wald': 'adjusted Wald',
  wilson: 'Wilson',
  'agresti-coull': 'adjusted Wald',
  'student-t': 'Student’s t',
  'fisher-z': 'Fisher’s z',
  'log-t': 'Student’s t of logarithms',
  newcombe: 'Newcombe',
  mover: 'from the intervals of its parts',
  'kaplan-meier': 'Kaplan–Meier, log-log',
}

export const methodName = (method: string | null): string => (method ? (methods[method] ?? method) : 'unnamed method')

/** "62% to 79%" */
export const interval = (lo: number, hi: number, metric: Metric): string =>
  `${metric.format(lo)} to ${metric.format(hi)}`

/** "95% interval 62% to 79%, Wilson" */
export const intervalSentence = (row: MeasuredRow, metric: Metric): string =>
  `${percent(100 * (row.level ?? 0.95))} interval ${interval(row.lo, row.hi, metric)}, ${methodName(row.method)}`

/** Share of displays that were completed, in percent; null without displays. */
export const completionRate = ({ shown, completed }: Row): number | null =>
  shown > 0 ? (100 * completed) / shown : null

export function completion(row: Row): string {
  const rate = completionRate(row)
  return rate === null ? 'never shown' : `${percent(rate)} completed`
}

/** Why a row shows no figure: "Fewer than 5 answers". Further reasons are said as the collector gives them. */
export function suppression(row: Row): string {
  if (row.n === 0) return 'No answers yet'
  const threshold = thresholdOf(row)
  if (threshold) return `Fewer than ${threshold} answers`
  if (/smaller group|other hidden group/.test(row.suppressed ?? '')) return 'Held back for a smaller group'
  const reason = row.suppressed ?? 'no figure'
  return reason.charAt(0).toUpperCase() + reason.slice(1)
}

/** The number of answers that a suppressed row needs; null when it is held back for another reason. */
export function thresholdOf({ suppressed, n }: Row): number | null {
  const threshold = Number(/fewer than (\d+)/i.exec(suppressed ?? '')?.[1])
  return threshold > n ? threshold : null
}

/** Answers under which a figure carries a word of caution. */
export const fewAnswers = 30

/** "n 412"; where there is a figure from few answers, with a word of caution. */
export const sample = ({ n, suppressed }: Row): string =>
  n < fewAnswers && suppressed === null ? `n ${count(n)}, few answers` : `n ${count(n)}`

/** The change in words: "Higher than the 90 days before (+6, +2 to +10)". */
export function changeSentence(change: Change, metric: Metric, before: string): string {
  if (change.verdict === 'too few') return `Too few answers to compare with ${before}`
  const { value, lo, hi } = change.difference
  const said = metric.formatDifference ?? points
  const by = `${said(value)}${metric.differenceUnit}, ${said(lo)} to ${said(hi)}`
  if (change.verdict === 'none') return `No detectable change from ${before} (${by})`
  return `${change.verdict === 'higher' ? 'Higher' : 'Lower'} than ${before} (${by})`
}

/** The same for a card: "higher, +6". */
export function changeInBrief(change: Change, metric: Metric): string {
  if (change.verdict === 'too few') return ''
  if (change.verdict === 'none') return 'no detectable change'
  return `${change.verdict}, ${(metric.formatDifference ?? points)(change.difference.value)}${metric.differenceUnit}`
}

/** What a distribution shows: "52% promoters, 22% passives, 26% detractors". */
export function bandsSentence(
  row: MeasuredRow,
  metric: Metric,
  inBand: (band: Metric['bands'][number]) => number,
): string {
  return [...metric.bands]
    .reverse()
    .map((band) => `${percent((100 * inBand(band)) / Math.max(1, row.n))} ${band.name.toLowerCase()}`)
    .join(', ')
}

/** What became of the displays: "Of 1,204 displays, 464 were completed (39%)". */
export function funnelSentence(row: Row): string {
  const rate = completionRate(row)
  if (rate === null) return 'Not shown to anybody yet'
  return `Of ${plural(row.shown, 'display')}, ${count(row.completed)} ${row.completed === 1 ? 'was' : 'were'} completed (${percent(rate)})`
}
