import { useContext } from 'preact/hooks'
import { cardsOf } from '../journey/journey'
import { type Priority, priorities } from '../journey/priorities'
import { targetWords } from '../journey/target'
import { Coverage } from '../parts/coverage'
import { InsideAndOutside } from '../parts/inside'
import { JourneyIndex } from '../parts/journey-index'
import { Link } from '../parts/link'
import { Page } from '../parts/page'
import { Placed } from '../parts/placed'
import { ReportContext } from '../parts/report-context'
import { Section } from '../parts/section'
import { count, percent } from '../words/number'
import { interval } from '../words/say'

const nameOf = ({ card, block }: Priority) =>
  card.blocks.length > 1 ? `${card.title}: ${block.metric.name}` : card.title

/** Whether the first is certainly the first: what the list is worth. */
function titleFor([first, second]: readonly Priority[]): string {
  if (!first) return 'Nothing to rank'
  if (first.priority.value === 0) return 'Every target is reached'
  if (!second || !first.isCloseToNext) return `${nameOf(first)} comes first`
  return `${nameOf(first)} comes first, but ${nameOf(second)} could as well: their intervals meet`
}

const targetCell = ({ target, verdict, block }: Priority) =>
  target === null ? 'none' : `${block.metric.format(target)}${verdict ? `, ${targetWords[verdict]}` : ''}`

function rowOf(each: Priority) {
  const { block, priority, volume, low, gap, isCloseToNext, card } = each
  const { row, metric } = block
  const score = row?.value == null ? '–' : metric.format(row.value)
  const range = row?.lo == null || row.hi == null ? '–' : interval(row.lo, row.hi, metric)
  return {
    key: each.key,
    name: <Link to={{ page: 'journey', open: card.key }}>{nameOf(each)}</Link>,
    figure: priority,
    note: `${metric.name} ${score}`,
    cells: [
      ...[nameOf(each), card.owner ?? 'nobody', metric.name, score, range, targetCell(each)],
      ...[percent(low), percent(gap), count(volume), count(priority.value)],
      ...[
        `${count(priority.lo)} to ${count(priority.hi)}`,
        isCloseToNext ? 'not certain against the next' : 'before the next',
      ],
    ],
  }
}

/** Where to look first, and where nobody looks. */
export function PrioritiesPage() {
  const { view, declared, config } = useContext(ReportContext)
  const ranked = priorities(cardsOf(view.value), declared.value, config.value ?? null)
  const most = Math.max(1, ...ranked.map(({ priority }) => priority.hi))
  return (
    <Page
      title="Priorities"
      summary="Where a talk can begin. It knows nothing of costs, nor of what can be changed: it decides nothing."
    >
      <div class="parts">
        <Section
          title="Where to look first"
          words="Priority = low score × gap × volume: low is what is missing to the top of the scale, gap what is missing to the target of the touchpoint (without a target, to the top), both as a share of the scale; volume the displays, divided by the share of people who are asked today. The interval is that of the score."
        >
          {ranked.length === 0 ? (
            <p class="prose empty-words">No score has a figure in this period.</p>
          ) : (
            <Placed
              title={titleFor(ranked)}
              unit="Displays, weighed by how low the score is and how far from its target; more is more to gain"
              axis={[0, most]}
              format={count}
              columns={[
                { head: 'Touchpoint' },
                { head: 'Owner' },
                { head: 'Metric' },
                { head: 'Score', figures: true },
                { head: '95% interval', figures: true },
                { head: 'Target' },
                { head: 'Low', figures: true },
                { head: 'Gap', figures: true },
                { head: 'Volume', figures: true },
                { head: 'Priority', figures: true },
                { head: 'Its interval', figures: true },
                { head: 'Order' },
              ]}
              places={ranked.map(rowOf)}
            />
          )}
        </Section>
        <JourneyIndex />
        <Coverage />
        <InsideAndOutside />
      </div>
    </Page>
  )
}
