import { useContext } from 'preact/hooks'
import { periods } from '../filters/filters'
import { completionChanges } from '../journey/completion-change'
import { type Block, cardsOf } from '../journey/journey'
import { mixByDevice } from '../journey/mix-by-device'
import { isMeasured } from '../journey/state'
import { Choose } from '../parts/choose'
import { Differences } from '../parts/differences'
import { Link } from '../parts/link'
import { Page } from '../parts/page'
import { ReportContext } from '../parts/report-context'
import { Section } from '../parts/section'
import { Totals } from '../parts/totals'
import { count, percent, points } from '../words/number'
import { changeSentence, interval, suppression } from '../words/say'
import { periodBefore, summary } from '../words/summary'
import { verdictWords } from '../words/verdict'

interface Named {
  title: string
  card: string
  block: Block
}

const figureOf = (row: Block['row'], { metric }: Block) =>
  isMeasured(row)
    ? `${metric.format(row.value)} (${interval(row.lo, row.hi, metric)}, n ${count(row.n)})`
    : row
      ? suppression(row).toLowerCase()
      : 'no answers'

const rateOf = (row: Block['row']) =>
  isMeasured(row) ? `${percent((100 * row.completed) / Math.max(1, row.shown))} of ${count(row.shown)}` : '–'

const scaled = ({ metric }: Block, value: number) => (100 * value) / (metric.axis[1] - metric.axis[0])

/** A change in words, with what it was and what it is, and whether others answered than before. */
function InWords({ title, card, block }: Named) {
  const { changes, filters } = useContext(ReportContext)
  const { days, against } = filters.value
  const change = changes.value.get(block.key)
  const parts = mixByDevice(block)
  const said = block.metric.formatDifference ?? points
  // A part that rounds to nothing says nothing.
  const isTold = parts?.misleads && Number.parseFloat(said(parts.mix).replace('−', '-')) !== 0
  return (
    <li>
      <h3>
        <Link to={{ page: 'journey', open: card }}>{title}</Link> <span class="quiet">{block.metric.name}</span>
      </h3>
      <p>{change && days && changeSentence(change, block.metric, periodBefore(days, against))}.</p>
      <p class="quiet">
        Now {figureOf(block.row, block)}; before {figureOf(block.before, block)}.
        {block.otherVersions.length > 0 && ' Answers to other wordings are not compared.'}
      </p>
      {parts && isTold && (
        <p class="quiet">
          Read with care: {said(parts.within)}
          {block.metric.differenceUnit} comes from people scoring differently, {said(parts.mix)}
          {block.metric.differenceUnit} from other devices answering than before.
        </p>
      )}
    </li>
  )
}

function Against() {
  const { filters, set } = useContext(ReportContext)
  const { days, against } = filters.value
  const choices = ['before', 'year'] as const
  return (
    <p class="sentence which">
      against{' '}
      <Choose
        name="Compared with"
        words={choices.map((each) => periodBefore(days ?? 0, each))}
        chosen={choices.indexOf(against)}
        choose={(index) => set({ against: choices[index] ?? 'before' })}
      />
    </p>
  )
}

/** Two periods compared, in words and on one axis. */
export function ChangesPage() {
  const { view, changes, filters } = useContext(ReportContext)
  const { days, against } = filters.value
  const named = cardsOf(view.value).flatMap(({ key, title, blocks }) =>
    blocks
      .filter(({ row, before }) => row !== null || before !== null)
      .map((block): Named => ({ title, card: key, block })),
  )
  const completion = completionChanges(named.map(({ block }) => block))
  const compared = named.filter(({ block }) => {
    const verdict = changes.value.get(block.key)?.verdict
    return verdict !== undefined && verdict !== 'too few'
  })
  const moved = compared.filter(({ block }) => changes.value.get(block.key)?.verdict !== 'none')
  if (days === null)
    return (
      <Page title="What changed">
        <p class="prose empty-words">
          All time has nothing before it. Choose a period above, such as the {periods[2]?.words}.
        </p>
      </Page>
    )
  const name = ({ title, block }: Named) => `${title}: ${block.metric.name}`
  return (
    <Page
      title="What changed"
      summary={
        compared.length
          ? `${compared.length} of ${count(named.length)} scores can be compared. ${summary(view.value, changes.value, filters.value)}`
          : null
      }
    >
      <Against />
      {compared.length === 0 && (
        <p class="prose empty-words">No score can be compared: it takes 30 answers in both periods.</p>
      )}
      <div class="parts">
        {named.length > 0 && (
          <>
            <Section title="In words" wide>
              <ul class="told">
                {[...moved, ...named.filter((each) => !moved.includes(each))].map((each) => (
                  <InWords key={each.block.key} {...each} />
                ))}
              </ul>
            </Section>
            <Section title="Scores">
              <Differences
                title={
                  moved.length
                    ? `Changed: ${moved.map(({ title }) => title).join(', ')}`
                    : `No score changed detectably against ${periodBefore(days, against)}`
                }
                unit={`Now minus ${periodBefore(days, against)}, in percent of the length of each scale, so that all fit on one axis; left of 0: lower now`}
                heads={['Touchpoint', 'Now', 'Before']}
                ends={['−50%', '+50%']}
                most={50}
                differences={named.map((each) => {
                  const change = changes.value.get(each.block.key)
                  const isTold = change !== undefined && change.verdict !== 'too few'
                  const verdict = isTold ? change.verdict : 'too few'
                  return {
                    ...{ key: each.block.key, name: name(each) },
                    verdict:
                      verdict === 'none'
                        ? 'no detectable change'
                        : verdict === 'too few'
                          ? 'too few answers to compare'
                          : verdict,
                    difference: isTold
                      ? {
                          value: scaled(each.block, change.difference.value),
                          lo: scaled(each.block, change.difference.lo),
                          hi: scaled(each.block, change.difference.hi),
                        }
                      : null,
                    cells: [figureOf(each.block.row, each.block), figureOf(each.block.before, each.block)],
                    format: (value: number) => `${points(value)}%`,
                  }
                })}
              />
            </Section>
            <Section title="Completion">
              <Differences
                title="How the share of completed displays changed"
                unit="Completed of shown, in percentage points; left of 0: lower now"
                heads={['Touchpoint', 'Now', 'Before']}
                ends={['−25', '+25']}
                most={25}
                differences={named.map((each) => {
                  const found = completion.get(each.block.key)
                  return {
                    ...{ key: each.block.key, name: name(each), difference: found?.difference ?? null },
                    verdict: verdictWords(found?.verdict ?? 'too-few-answers'),
                    cells: [rateOf(each.block.row), rateOf(each.block.before)],
                    format: points,
                  }
                })}
              />
            </Section>
            <Totals />
          </>
        )}
      </div>
    </Page>
  )
}
