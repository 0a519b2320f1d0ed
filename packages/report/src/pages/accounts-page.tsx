import type { AccountRow, Accounts } from '@earshot/schema'
import { useContext } from 'preact/hooks'
import { useSection } from '../data/use-section'
import { type Block, cardsOf } from '../journey/journey'
import type { Metric } from '../metrics/metric'
import { Choose } from '../parts/choose'
import { Page } from '../parts/page'
import { Placed } from '../parts/placed'
import { ReportContext } from '../parts/report-context'
import { Section } from '../parts/section'
import { StandIn } from '../parts/stand-in'
import { count, plural } from '../words/number'
import { figureWords, range } from '../words/result'

function summaryOf({ accounts, heldBack, withoutAccount }: Accounts): string {
  const held = heldBack
    ? ` ${count(heldBack)} held back: fewer than 3 people or 10 answers, or what would give one of these away.`
    : ''
  const without = withoutAccount ? ` ${plural(withoutAccount, 'answer')} without an account.` : ''
  return `${plural(accounts.length, 'account')} with enough people.${held}${without}`
}

const rowOf = (row: AccountRow, metric: Metric) => ({
  ...{ key: row.account, name: row.account, figure: row.byPeople.value === null ? null : row.byPeople },
  note: `${plural(row.people, 'person', 'people')}, n ${count(row.answers)}`,
  cells: [
    ...[row.account, count(row.people), count(row.answers)],
    ...[figureWords(row.byPeople, metric.format), range(row.byPeople, metric.format)],
    ...(row.byRoles
      ? [figureWords(row.byRoles, metric.format), range(row.byRoles, metric.format), count(row.roles)]
      : ['one role', '–', count(row.roles)]),
    figureWords(row.byAnswers, metric.format),
  ],
})

function OfScore({ block, title }: { block: Block; title: string }) {
  const { survey, question, metric } = block
  const loaded = useSection('accounts', { survey, question })
  const { value } = loaded
  return (
    <Section
      title={`${metric.name}: ${title}`}
      words="One person, one vote: the last answer of each. In the table also with every role weighing alike, whatever its number of people, and with every answer counting, as on the other pages."
      wide
    >
      {value && <p class="prose">{summaryOf(value)}</p>}
      <StandIn
        loaded={loaded}
        empty={
          value && value.accounts.length === 0
            ? 'An account is shown from 3 people and 10 answers on. The site names it by earshot.account().'
            : null
        }
      />
      {value && value.accounts.length > 0 && (
        <Placed
          title={`${plural(value.accounts.length, 'account')}, the lowest first`}
          unit={`${metric.unit}; one vote a person; many accounts side by side differ by chance too`}
          axis={metric.axis}
          format={metric.format}
          columns={[
            { head: 'Account' },
            { head: 'People', figures: true },
            { head: 'Answers', figures: true },
            { head: 'One vote a person', figures: true },
            { head: '95% interval', figures: true },
            { head: 'Roles alike', figures: true },
            { head: '95% interval, roles', figures: true },
            { head: 'Roles', figures: true },
            { head: 'Every answer', figures: true },
          ]}
          places={value.accounts.map((row) => rowOf(row, metric))}
        />
      )}
    </Section>
  )
}

/** What several people of one customer say together. */
export function AccountsPage() {
  const { view, filters, set } = useContext(ReportContext)
  const { asked } = filters.value
  const { relationship } = view.value
  const first = relationship.map(({ key }) => key)
  // What is asked about the whole stands first: an account is a relation.
  const cards = [...cardsOf(view.value)].sort((a, b) => Number(first.includes(b.key)) - Number(first.includes(a.key)))
  const blocks = cards.flatMap((card) => card.blocks.map((block) => ({ block, title: card.title })))
  const chosen = Math.max(
    0,
    blocks.findIndex(({ block }) => block.key === asked),
  )
  const one = blocks[chosen]
  return (
    <Page title="Accounts" summary="Customers who are several people.">
      {blocks.length > 0 && (
        <p class="sentence which">
          <Choose
            name="Score"
            words={blocks.map(({ block: each, title }) => `${title}: ${each.metric.name} (${each.survey})`)}
            chosen={chosen}
            choose={(index) => set({ asked: blocks[index]?.block.key ?? null })}
          />
        </p>
      )}
      {one ? (
        <div class="parts">
          <OfScore {...one} key={one.block.key} />
        </div>
      ) : (
        <p class="prose empty-words">Nothing is asked that has a score.</p>
      )}
    </Page>
  )
}
