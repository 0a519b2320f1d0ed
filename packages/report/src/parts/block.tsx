import { useContext, useRef } from 'preact/hooks'
import { Interval } from '../charts/interval'
import { Strip } from '../charts/strip'
import type { Block as BlockView, Card as CardView } from '../journey/journey'
import { isMeasured, stateOf } from '../journey/state'
import { targetOf } from '../journey/target'
import { count, plural } from '../words/number'
import { changeInBrief, completion, interval, sample } from '../words/say'
import { AxisEnds } from './axis-ends'
import { Groups } from './groups'
import { HeldBack } from './held-back'
import { OverTime } from './over-time'
import { ReportContext } from './report-context'
import { useSettle } from './settle'
import { Target } from './target'

/** One question on a card: its score, how sure it is, how it spreads, and how many said so. */
export function Block({ block, card }: { block: BlockView; card: CardView }) {
  const report = useContext(ReportContext)
  const place = useRef<HTMLElement>(null)
  const { row, metric } = block
  const { days, by } = report.filters.value
  useSettle(
    place,
    row ? `${row.n} ${row.value} ${row.shown} ${row.completed}` : '',
    `${days} ${by} ${report.loaded.value}`,
  )
  const change = report.changes.value.get(block.key)
  const target = targetOf(card, block, report.declared.value)
  const odd = report.filters.value.withoutFlagged ? 0 : report.flagged.value?.surveys[block.survey]
  return (
    <section class="block" ref={place}>
      <header>
        <h4>{metric.name}</h4>
        {change && <span class={`change ${change.verdict}`}>{changeInBrief(change, metric)}</span>}
      </header>
      {isMeasured(row) && (
        <>
          <p class="figure">
            <strong class="score">{metric.format(row.value)}</strong>
            <span class="range">{interval(row.lo, row.hi, metric)}</span>
          </p>
          <Interval value={row.value} lo={row.lo} hi={row.hi} axis={metric.axis} target={target} />
          <AxisEnds metric={metric} />
          <Target block={block} target={target} />
          <Strip distribution={row.distribution} answers={metric.answers} />
          <OverTime block={block} />
        </>
      )}
      {row && stateOf(row) === 'suppressed' && <HeldBack row={row} />}
      {stateOf(row) === 'empty' && (
        <p class="empty-words">
          No answers yet <span class="quiet">{row?.shown ? `· shown ${plural(row.shown, 'time')}` : ''}</span>
        </p>
      )}
      {row && stateOf(row) !== 'empty' && (
        <p class="meta">
          <span>
            {sample(row)}
            {odd && `, ${count(odd)} odd`}
          </span>
          <span>{completion(row)}</span>
        </p>
      )}
      <Groups block={block} />
    </section>
  )
}
