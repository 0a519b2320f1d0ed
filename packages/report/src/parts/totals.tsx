import { useContext } from 'preact/hooks'
import { cardsOf } from '../journey/journey'
import { type Total, totals } from '../journey/totals'
import { count, plural, points } from '../words/number'
import { figureWords, range } from '../words/result'
import { periodBefore } from '../words/summary'
import { ReportContext } from './report-context'
import { Section } from './section'
import { Table } from './table'

/** What of a change is people scoring differently, and what is other touchpoints answering. */
function InWords({ total, before }: { total: Total; before: string }) {
  const { metric, change, fixed } = total
  if (!change?.misleads || fixed.value === null) return null
  const unit = metric.differenceUnit
  return (
    <p class="prose">
      Read the raw {metric.name} with care: of its change of {points(change.change)}
      {unit}, {points(change.within)}
      {unit} comes from people scoring differently, {points(change.mix)}
      {unit} from other touchpoints making up more of the answers than {before}. With the mix of then it would be{' '}
      {metric.format(fixed.value)} ({range(fixed, metric.format)}).
    </p>
  )
}

/** NPS, CSAT and CES over all touchpoints: raw, and with the mix of the period before. */
export function Totals() {
  const { view, filters } = useContext(ReportContext)
  const { days, against } = filters.value
  const found = totals(cardsOf(view.value).flatMap(({ blocks }) => blocks))
  if (days === null || found.length === 0) return null
  const before = periodBefore(days, against)
  const left = found.reduce((sum, each) => sum + each.left, 0)
  return (
    <Section
      title="Across touchpoints"
      words={
        <>
          A total also moves when more answers come from another touchpoint than before. With a fixed mix, only scores
          move it: Σ W·S, W the share of each touchpoint in the answers of {before}, S its score now. Raw change =
          within + mix; within = Σ ½(W₀ + W₁)(S₁ − S₀), mix = Σ ½(S₀ + S₁)(W₁ − W₀). One person may have answered at
          several.
          {left > 0 && ` ${plural(left, 'score')} without a figure in both periods left out.`}
        </>
      }
      wide
    >
      {found.map((total) => (
        <InWords key={total.key} total={total} before={before} />
      ))}
      <Table
        caption={`Scores across touchpoints, now and in ${before}`}
        columns={[
          { head: 'Metric' },
          { head: 'Touchpoints', figures: true },
          { head: 'Before', figures: true },
          { head: 'Now, raw', figures: true },
          { head: 'Now, fixed mix', figures: true },
          { head: '95% interval', figures: true },
          { head: 'n', figures: true },
          { head: 'Raw change', figures: true },
          { head: 'Within', figures: true },
          { head: 'Mix', figures: true },
        ]}
        rows={found.map(({ metric, parts, before: old, now, fixed, change }) => [
          ...[metric.name, count(parts), figureWords(old, metric.format), figureWords(now, metric.format)],
          ...[figureWords(fixed, metric.format), range(fixed, metric.format), count(now.n)],
          ...(change ? [change.change, change.within, change.mix].map(points) : ['–', '–', '–']),
        ])}
      />
    </Section>
  )
}
