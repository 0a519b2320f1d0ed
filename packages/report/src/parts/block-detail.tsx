import { proportion } from '@earshot/metrics'
import { useContext } from 'preact/hooks'
import { Distribution } from '../charts/distribution'
import { Funnel, fates } from '../charts/funnel'
import { Interval } from '../charts/interval'
import { scaleOf } from '../charts/shade'
import { dimensions } from '../filters/dimensions'
import type { Block, Card } from '../journey/journey'
import { isMeasured, type MeasuredRow, stateOf } from '../journey/state'
import { targetOf } from '../journey/target'
import { inBand } from '../metrics/banded'
import type { Metric } from '../metrics/metric'
import { groupName } from '../words/group-name'
import { count, percent, plural } from '../words/number'
import { range } from '../words/result'
import {
  bandsSentence,
  changeSentence,
  fewAnswers,
  funnelSentence,
  interval,
  intervalSentence,
  methodName,
  suppression,
} from '../words/say'
import { periodBefore } from '../words/summary'
import { AxisEnds } from './axis-ends'
import { Groups } from './groups'
import { HeldBack } from './held-back'
import { Picture } from './picture'
import { ReportContext } from './report-context'
import { Target } from './target'
import { TestAnswer } from './test-answer'
import { TrendPicture } from './trend-picture'

const share = (part: number, whole: number) => percent((100 * part) / Math.max(1, whole))

function Score({ row, block, card }: { row: MeasuredRow; block: Block; card: Card }) {
  const { changes, filters, declared } = useContext(ReportContext)
  const { metric, key } = block
  const target = targetOf(card, block, declared.value)
  const change = changes.value.get(key)
  const { days, against } = filters.value
  return (
    <>
      <p class="figure">
        <strong class="score">{metric.format(row.value)}</strong>
        <span class="range">{interval(row.lo, row.hi, metric)}</span>
      </p>
      <Interval value={row.value} lo={row.lo} hi={row.hi} axis={metric.axis} target={target} />
      <AxisEnds metric={metric} />
      <Target block={block} target={target} />
      <p class="prose">
        {intervalSentence(row, metric)}, n {count(row.n)}
        {row.n < fewAnswers && ', which is few'}. {metric.name} is {metric.meaning}.
        {days && change && ` ${changeSentence(change, metric, periodBefore(days, against))}.`}
      </p>
    </>
  )
}

function Spread({ row, metric }: { row: MeasuredRow; metric: Metric }) {
  const title = bandsSentence(row, metric, (band) => inBand(row.distribution, band))
  const answers = scaleOf(metric.answers)
  return (
    <Picture
      title={title}
      unit={`Share of answers by score, n ${count(row.n)}`}
      table={{
        caption: 'Answers by score',
        columns: [{ head: 'Score' }, { head: 'Answers', figures: true }, { head: 'Share', figures: true }],
        rows: answers.map((answer) => [
          String(answer),
          count(row.distribution[answer] ?? 0),
          share(row.distribution[answer] ?? 0, row.n),
        ]),
      }}
    >
      <Distribution distribution={row.distribution} answers={metric.answers} label={`Columns: ${title}`} />
      <p class="scale-ends" aria-hidden="true">
        <span>{metric.ends[0]}</span>
        <span>{metric.ends[1]}</span>
      </p>
    </Picture>
  )
}

function BySplit({ block }: { block: Block }) {
  const { filters } = useContext(ReportContext)
  const name = dimensions.find(({ fact }) => fact === filters.value.by)?.name
  if (!name || block.groups.length === 0) return null
  const { metric, groups } = block
  return (
    <Picture
      title={`${metric.name} by ${name.toLowerCase()}`}
      unit={`${metric.unit}; groups of fewer than 10 answers are held back`}
      table={{
        caption: `${metric.name} by ${name.toLowerCase()}`,
        columns: [
          { head: name },
          { head: metric.name, figures: true },
          { head: 'Interval', figures: true },
          { head: 'n', figures: true },
          { head: 'Completed', figures: true },
        ],
        rows: groups.map((row) => [
          groupName(row.group),
          isMeasured(row) ? metric.format(row.value) : suppression(row),
          isMeasured(row) ? interval(row.lo, row.hi, metric) : '–',
          count(row.n),
          share(row.completed, row.shown),
        ]),
      }}
    >
      <Groups block={block} />
    </Picture>
  )
}

function Displays({ block: { row } }: { block: Block }) {
  if (!row || row.shown === 0) return null
  const title = funnelSentence(row)
  return (
    <Picture
      title={title}
      unit="Displays of the survey, and their share of those shown. Who was eligible and held back, and why, is known on the device only: earshot.explain() tells it there."
      table={{
        caption: 'What became of the displays',
        columns: [
          { head: 'Display' },
          { head: 'Number', figures: true },
          { head: 'Share', figures: true },
          { head: '95% interval', figures: true },
        ],
        rows: [
          ...fates.map(({ name, field }) => [
            ...[name, count(row[field]), share(row[field], row.shown), range(proportion(row[field], row.shown))],
          ]),
          ['Eligible, held back', 'known on the device only', '–', '–'],
        ],
      }}
    >
      <Funnel row={row} label={`Bars: ${title}`} />
    </Picture>
  )
}

function OtherVersions({ block: { otherVersions, metric } }: { block: Block }) {
  if (otherVersions.length === 0) return null
  return (
    <div class="other-versions">
      <p class="prose">Other versions of this survey asked in other words. They are another series and kept apart.</p>
      {otherVersions.map((row) => (
        <p key={row.version} class="prose">
          Version {row.version}:{' '}
          {isMeasured(row)
            ? `${metric.format(row.value)}, ${interval(row.lo, row.hi, metric)} (${methodName(row.method)}), n ${count(row.n)}`
            : `${suppression(row)}, n ${count(row.n)}`}
        </p>
      ))}
    </div>
  )
}

/** Everything that is known of one question. */
export function BlockDetail({ block, card }: { block: Block; card: Card }) {
  const { row, metric } = block
  return (
    <section class="block-detail">
      <header>
        <h2>{block.title}</h2>
        <p class="quiet">
          {metric.name} · {block.survey}
          {row && `, version ${row.version}`}
        </p>
      </header>
      {isMeasured(row) && (
        <div class="score-line">
          <Score row={row} block={block} card={card} />
        </div>
      )}
      {row && stateOf(row) === 'suppressed' && <HeldBack row={row} />}
      {stateOf(row) === 'empty' && (
        <>
          <p class="empty-words">No answers yet</p>
          <p class="prose">
            {row?.shown ? `Shown ${plural(row.shown, 'time')}. ` : ''}To see the report work, send a test answer:
          </p>
          <TestAnswer survey={block.survey} />
        </>
      )}
      <div class="pictures">
        {isMeasured(row) && <TrendPicture block={block} />}
        {isMeasured(row) && <Spread row={row} metric={metric} />}
        <BySplit block={block} />
        <Displays block={block} />
      </div>
      <OtherVersions block={block} />
    </section>
  )
}
