import type { Row } from '../data/row'
import { metricOf } from '../metrics/metrics'
import { groupName } from '../words/group-name'
import { count, plain } from '../words/number'
import { completion, interval, methodName, suppression } from '../words/say'
import { titleOf } from '../words/text'

export const questionColumns = [
  { head: 'Survey' },
  { head: 'Version', figures: true },
  { head: 'Question' },
  { head: 'Metric' },
  { head: 'Group' },
  { head: 'n', figures: true },
  { head: 'Score', figures: true },
  { head: '95% interval', figures: true },
  { head: 'Method' },
  { head: 'Shown', figures: true },
  { head: 'Started', figures: true },
  { head: 'Completed', figures: true },
  { head: 'Dismissed', figures: true },
  { head: 'Ignored', figures: true },
]

/** Every row that the collector counted, of scores and of what is only counted, as rows of `questionColumns`. */
export const questionRows = (rows: readonly Row[]): string[][] =>
  rows.map((row) => {
    const metric = metricOf(row.metric)
    const format = metric?.format ?? plain
    const isTold = row.value !== null && row.lo !== null && row.hi !== null
    const range = !isTold
      ? '–'
      : metric
        ? interval(row.lo ?? 0, row.hi ?? 0, metric)
        : `${plain(row.lo ?? 0)} to ${plain(row.hi ?? 0)}`
    return [
      ...[row.survey, String(row.version), row.question, metric?.name ?? titleOf(row.metric)],
      ...[groupName(row.group) || 'all', count(row.n)],
      ...[isTold ? format(row.value ?? 0) : row.suppressed ? suppression(row) : 'counted', range],
      ...[isTold ? methodName(row.method) : '–', count(row.shown), count(row.started)],
      ...[`${count(row.completed)}, ${completion(row)}`, count(row.dismissed), count(row.ignored)],
    ]
  })
