import type { Leaving } from '@earshot/schema'
import { useContext } from 'preact/hooks'
import { Interval } from '../charts/interval'
import { useSection } from '../data/use-section'
import { nps } from '../metrics/nps'
import { AxisEnds } from '../parts/axis-ends'
import { Counted } from '../parts/counted'
import { Page } from '../parts/page'
import { Picture } from '../parts/picture'
import { ReportContext } from '../parts/report-context'
import { Section } from '../parts/section'
import { Shares } from '../parts/shares'
import { StandIn } from '../parts/stand-in'
import { count, points } from '../words/number'
import { figureWords, range, withRange } from '../words/result'
import { titleOf } from '../words/text'

function Last({ lastOfLeft, lastOfStayed, difference, verdict, withinDays }: Leaving) {
  const rows = [
    ['Who left', lastOfLeft],
    ['Who stayed', lastOfStayed],
  ] as const
  const by = difference ? ` (${points(difference.value)}, ${points(difference.lo)} to ${points(difference.hi)})` : ''
  const title =
    verdict === 'lower'
      ? `Who left had recommended less before${by}`
      : verdict === 'higher'
        ? `Who left had recommended more before${by}`
        : verdict === 'no-detectable-change'
          ? `No detectable difference in what they had said before${by}`
          : 'Too few answers to compare who left with who stayed'
  return (
    <Section title="What they had said before" words="It goes along with leaving; it need not be why.">
      <Picture
        title={title}
        unit={`Last NPS, of who left in the ${withinDays} days before; ${nps.unit}`}
        table={{
          caption: 'Last NPS of who left and who stayed',
          columns: [
            { head: 'People' },
            { head: 'NPS', figures: true },
            { head: '95% interval', figures: true },
            { head: 'n', figures: true },
          ],
          rows: rows.map(([name, result]) => [
            ...[name, figureWords(result, nps.format), range(result, nps.format), count(result.n)],
          ]),
        }}
      >
        <ul class="shares">
          {rows.map(([name, result]) => (
            <li key={name}>
              <span class="share-name">{name}</span>
              {result.value === null ? (
                <span class="share-withheld quiet">{result.reason}</span>
              ) : (
                <>
                  <Interval value={result.value} lo={result.lo} hi={result.hi} axis={nps.axis} />
                  <span class="share-value">{nps.format(result.value)}</span>
                  <span class="share-n quiet">n {count(result.n)}</span>
                </>
              )}
            </li>
          ))}
          <li class="shares-ends" aria-hidden="true">
            <span />
            <AxisEnds metric={nps} />
          </li>
        </ul>
      </Picture>
    </Section>
  )
}

function Reasons({ churnReasons }: Pick<Leaving, 'churnReasons'>) {
  const [first] = churnReasons
  if (!first) return null
  return (
    <Section title="Why they left, as your accounts know it">
      <Shares
        title={`${titleOf(first.reason)} most often, by ${figureWords(first.share)}`}
        unit="Percent of the people who churned with a reason; a reason of fewer than 10 people is held back"
        head="Reason"
        shares={churnReasons.map(({ reason, n, share }) => ({ key: reason, name: titleOf(reason), n, result: share }))}
      />
    </Section>
  )
}

function Rate({ churned }: Pick<Leaving, 'churned'>) {
  return (
    <Section title="The rate of leaving">
      {churned.value === null ? (
        <p class="prose">
          Seen leaving is a lower bound: only who was shown a survey on leaving counts, and sampling and pacing leave
          people out. The rate of churn needs outcomes from your own accounts, sent to v1/outcomes: {churned.reason}.
        </p>
      ) : (
        <p class="prose">
          Churned: {withRange(churned)} of {count(churned.n)} people who were shown anything and whose outcome is known.
        </p>
      )}
    </Section>
  )
}

/** Who leaves, why, and what they had said before. */
export function LeavingPage() {
  const { view } = useContext(ReportContext)
  const loaded = useSection('leaving')
  const told = loaded.value
  const stage = view.value.stages.find(({ id }) => id === (told?.stage ?? 'leave'))
  const exits = stage?.cards.flatMap(({ counted }) => counted) ?? []
  const summary =
    told &&
    (told.left.value === null
      ? `Seen leaving: ${told.left.reason}.`
      : `Seen leaving: ${withRange(told.left)} of ${count(told.left.n)} people who were shown anything.`)
  return (
    <Page title="Leaving" summary={summary}>
      <StandIn
        loaded={loaded}
        empty={
          told && !stage && told.churned.value === null
            ? 'The journey has no stage with the id “leave”, so that nobody is known to leave. Put the touchpoints of cancelling and deleting there.'
            : null
        }
      />
      {told && (
        <div class="parts">
          {exits.length > 0 && (
            <div class="stack">
              {exits.map((block) => (
                <Counted key={block.key} block={block} />
              ))}
            </div>
          )}
          <div class="stack">
            <Last {...told} />
            <Reasons {...told} />
            <Rate churned={told.churned} />
          </div>
        </div>
      )}
    </Page>
  )
}
