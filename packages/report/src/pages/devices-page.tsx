import { useContext } from 'preact/hooks'
import { type Parity, parity } from '../journey/parity'
import { isMeasured } from '../journey/state'
import { Differences } from '../parts/differences'
import { Page } from '../parts/page'
import { ReportContext } from '../parts/report-context'
import { Section } from '../parts/section'
import { count, percent, plural, points } from '../words/number'
import { verdictWords } from '../words/verdict'

function titleOf(found: readonly Parity[], which: 'score' | 'completion', what: string): string {
  const titles = (verdict: string) => found.filter((each) => each[which].verdict === verdict).map(({ title }) => title)
  const [lower, higher] = [titles('lower'), titles('higher')]
  const said = [
    lower.length ? `lower on the phone: ${lower.join(', ')}` : '',
    higher.length ? `higher on the phone: ${higher.join(', ')}` : '',
  ].filter(Boolean)
  return said.length ? `${what} ${said.join('; ')}` : `${what} shows no detectable difference between phone and desktop`
}

const scoreOf = (row: Parity['mobile'], { metric }: Parity['block']) =>
  isMeasured(row) ? `${metric.format(row.value)}, n ${count(row.n)}` : 'held back'

const rateOf = (row: Parity['mobile']) =>
  isMeasured(row) ? `${percent((100 * row.completed) / Math.max(1, row.shown))} of ${count(row.shown)}` : 'held back'

/** A difference on an axis that all metrics share: percent of the whole scale. */
const scaled = ({ block: { metric } }: Parity, value: number) => (100 * value) / (metric.axis[1] - metric.axis[0])

const shareOfScale = (value: number) => `${points(value)}%`

/** The same journey on the phone and on the desktop. */
export function DevicesPage() {
  const { view } = useContext(ReportContext)
  const found = parity(view.value).filter(({ mobile, desktop }) => mobile !== null || desktop !== null)
  const compared = found.filter(({ score }) => score.difference !== null).length
  return (
    <Page
      title="Phone and desktop"
      summary={`${compared} of ${plural(found.length, 'score')} can be compared: 30 answers on both sides.`}
    >
      {found.length === 0 ? (
        <p class="prose empty-words">Nothing has been asked yet on a phone or a desktop in this period.</p>
      ) : (
        <div class="parts">
          <Section title="Scores">
            <Differences
              title={titleOf(found, 'score', 'Score')}
              unit="Phone minus desktop, in percent of the length of each scale, so that all fit on one axis; left of 0: lower on the phone"
              heads={['Touchpoint', 'Metric', 'Phone', 'Desktop']}
              ends={['−50%', '+50%']}
              most={50}
              differences={found.map((each) => ({
                ...{ key: each.key, name: each.title, verdict: verdictWords(each.score.verdict) },
                difference: each.score.difference && {
                  value: scaled(each, each.score.difference.value),
                  lo: scaled(each, each.score.difference.lo),
                  hi: scaled(each, each.score.difference.hi),
                },
                cells: [each.block.metric.name, scoreOf(each.mobile, each.block), scoreOf(each.desktop, each.block)],
                format: shareOfScale,
              }))}
            />
          </Section>
          <Section title="Completion">
            <Differences
              title={titleOf(found, 'completion', 'Completion')}
              unit="Completed of shown, phone minus desktop, in percentage points; left of 0: lower on the phone"
              heads={['Touchpoint', 'Phone', 'Desktop']}
              ends={['−25', '+25']}
              most={25}
              differences={found.map((each) => ({
                ...{ key: each.key, name: each.title, verdict: verdictWords(each.completion.verdict) },
                difference: each.completion.difference,
                cells: [rateOf(each.mobile), rateOf(each.desktop)],
                format: points,
              }))}
            />
          </Section>
        </div>
      )}
    </Page>
  )
}
