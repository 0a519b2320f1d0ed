import { CASE_STATUSES, type CaseList } from '@earshot/schema'
import { useContext } from 'preact/hooks'
import { useBooks } from '../data/use-books'
import { CaseCard, isEnded, statusWords } from '../parts/case-card'
import { CaseTimes } from '../parts/case-times'
import { Choose } from '../parts/choose'
import { Page } from '../parts/page'
import { ReportContext } from '../parts/report-context'
import { StandIn } from '../parts/stand-in'
import { count, plural } from '../words/number'

const choices = [null, ...CASE_STATUSES, 'all'] as const
const words = ['to be answered', ...CASE_STATUSES.map((each) => statusWords[each].toLowerCase()), 'all of them']

function summaryOf({ counts, overdue }: CaseList): string {
  const waiting = counts.open + counts.working
  const late = overdue ? `${count(overdue)} past their time` : 'none past its time'
  const vain = counts['no-reply'] ? `, ${count(counts['no-reply'])} written to without a reply` : ''
  return `${plural(waiting, 'person', 'people')} to be answered, ${late}; ${count(counts.closed)} closed${vain}.`
}

/** People who allowed an answer: whom to answer, who does it, until when. */
export function CasesPage() {
  const { filters, set } = useContext(ReportContext)
  const loaded = useBooks('cases')
  const { status } = filters.value
  const all = loaded.value?.cases ?? []
  const shown = all.filter(
    (one) => status === 'all' || (status === null ? !isEnded(one.status) : one.status === status),
  )
  const nowMs = Date.now()
  return (
    <Page title="Cases" summary={loaded.value && summaryOf(loaded.value)} filtered={false}>
      <p class="sentence which">
        Cases that are{' '}
        <Choose
          name="Cases"
          words={words}
          chosen={choices.indexOf(status)}
          choose={(index) => set({ status: choices[index] ?? null })}
        />
      </p>
      <StandIn
        loaded={loaded}
        empty={
          loaded.value && all.length === 0
            ? 'Nobody has allowed an answer yet. A question of type consent whose id holds “contact”, answered yes, opens a case.'
            : loaded.value && shown.length === 0
              ? 'No case is like that.'
              : null
        }
      />
      <div class="cases">
        {shown.map((own) => (
          <CaseCard key={`${own.project} ${own.response}`} own={own} nowMs={nowMs} />
        ))}
      </div>
      {all.length > 0 && loaded.value && (
        <div class="parts">
          <CaseTimes times={loaded.value} />
        </div>
      )}
    </Page>
  )
}
