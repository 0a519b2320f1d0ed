import type { InsideRow } from '@earshot/schema'
import { useContext } from 'preact/hooks'
import { useSection } from '../data/use-section'
import { type Block, type Card, cardsOf } from '../journey/journey'
import { count, plural, points } from '../words/number'
import { figureWords, range } from '../words/result'
import { verdictWords } from '../words/verdict'
import { ReportContext } from './report-context'
import { Section } from './section'
import { StandIn } from './stand-in'
import { Table } from './table'

interface Named {
  row: InsideRow
  card: Card
  block: Block
}

/** What the people who make it think of each touchpoint, beside those who use it. */
export function InsideAndOutside() {
  const { view } = useContext(ReportContext)
  const loaded = useSection('inside')
  const named = (loaded.value?.rows ?? []).flatMap((row): Named[] => {
    const key = `${row.survey}/${row.question}`
    const card = cardsOf(view.value).find(({ blocks }) => blocks.some((block) => block.key === key))
    const block = card?.blocks.find((each) => each.key === key)
    return card && block && block.row?.version === row.version ? [{ row, card, block }] : []
  })
  const told = named.filter(({ row }) => row.inside.value !== null)
  const held = named.length - told.length
  return (
    <Section
      title="Inside and outside"
      words="Those who make it and those who use it, side by side: the people whom the site names as its own by user.staff, user.internal or user.employee, and everybody else. The other figures of the report hold both."
      wide
    >
      <StandIn
        loaded={loaded}
        empty={
          loaded.value && told.length === 0
            ? `${plural(loaded.value.staff, 'response')} of the site’s own people in this period: from 10 answers to a question on both sides, they are set beside those of everybody else.`
            : null
        }
      />
      {told.length > 0 && (
        <>
          <Table
            caption="Scores of the site’s own people and of everybody else"
            columns={[
              { head: 'Touchpoint' },
              { head: 'Metric' },
              { head: 'Inside', figures: true },
              { head: '95% interval', figures: true },
              { head: 'n', figures: true },
              { head: 'Outside', figures: true },
              { head: '95% interval, outside', figures: true },
              { head: 'n, outside', figures: true },
              { head: 'Inside minus outside', figures: true },
              { head: 'In words' },
            ]}
            rows={told.map(({ row: { inside, outside, difference, verdict }, card, block: { metric } }) => {
              const said = metric.formatDifference ?? points
              return [
                ...[card.title, metric.name, figureWords(inside, metric.format), range(inside, metric.format)],
                ...[count(inside.n), figureWords(outside, metric.format), range(outside, metric.format)],
                ...[
                  count(outside.n),
                  difference ? `${said(difference.value)} (${said(difference.lo)} to ${said(difference.hi)})` : '–',
                ],
                verdictWords(verdict),
              ]
            })}
          />
          {held > 0 && (
            <p class="prose">{plural(held, 'score')} held back: fewer than 10 answers on one of the sides.</p>
          )}
        </>
      )}
    </Section>
  )
}
