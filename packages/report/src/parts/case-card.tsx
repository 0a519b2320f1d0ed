import { CASE_STATUSES, type Case, type CaseStatus } from '@earshot/schema'
import { useContext } from 'preact/hooks'
import { cardsOf } from '../journey/journey'
import { metricOf } from '../metrics/metrics'
import { inEnglish, titleOf } from '../words/text'
import { Choose } from './choose'
import { Link } from './link'
import { ReportContext } from './report-context'
import { useChange } from './use-change'

const at = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' })

export const statusWords: Readonly<Record<CaseStatus, string>> = {
  open: 'Open',
  working: 'Being worked on',
  'no-reply': 'Written to, no reply',
  closed: 'Closed',
}

/** Whether there is nothing more to be done. */
export const isEnded = (status: CaseStatus): boolean => status === 'closed' || status === 'no-reply'

/** An answer as it is read: an option by its name, a number as it is. */
function answerWords(value: unknown, nameOf: (id: string) => string): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value)) return value.map((one) => nameOf(String(one))).join(', ')
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([row, column]) => `${nameOf(row)}: ${nameOf(String(column))}`)
      .join('; ')
  return typeof value === 'string' ? nameOf(value) : String(value)
}

function Answers({ own }: { own: Case }) {
  const { config } = useContext(ReportContext)
  const survey = config.value?.surveys.find(({ id }) => id === own.survey)
  return (
    <dl class="case-answers">
      {Object.entries(own.answers).map(([id, value]) => {
        const question = survey?.questions.find((each) => each.id === id)
        // That is why there is a case.
        if (value === true && /contact/i.test(id)) return null
        const metric = question && metricOf(question.type, question)
        const options = question && 'options' in question ? (question.options ?? []) : []
        const nameOf = (option: string) => inEnglish(options.find((one) => one.id === option)?.text) ?? option
        const words = answerWords(value, nameOf)
        return (
          <div key={id}>
            <dt>
              {inEnglish(question?.text) ?? (metric ? `${metric.name}, ${metric.answers.join(' to ')}` : titleOf(id))}
            </dt>
            <dd dir="auto">{words}</dd>
          </div>
        )
      })}
    </dl>
  )
}

/** A person who allowed an answer: what was said, who answers, until when, and how far that is. */
export function CaseCard({ own, nowMs }: { own: Case; nowMs: number }) {
  const { view, allAnswers } = useContext(ReportContext)
  const { problem, isBusy, send } = useChange()
  const path = `v1/cases/${encodeURIComponent(own.project)}/${encodeURIComponent(own.response)}`
  const card = cardsOf(view.value).find(({ key }) => key === `touchpoint:${own.touchpoint}`)
  const isOver = isEnded(own.status)
  const isLate = !isOver && Date.parse(own.dueAt) < nowMs
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget as HTMLFormElement)
    void send('PATCH', path, { owner: String(form.get('owner') ?? ''), note: String(form.get('note') ?? '') })
  }
  const name = card?.title ?? titleOf(own.touchpoint ?? own.survey)
  return (
    <article class="case" aria-label={`${name}, ${own.person ?? 'a person without a name'}`}>
      <header>
        <h2>{card ? <Link to={{ page: 'journey', open: card.key }}>{name}</Link> : name}</h2>
        <p class="quiet">
          Opened <time dateTime={own.openedAt}>{at.format(Date.parse(own.openedAt))}</time>
        </p>
      </header>
      <Answers own={own} />
      <p class="case-person">
        {own.person ? (
          <a href={allAnswers(own.person)}>Everything kept of {own.person}</a>
        ) : (
          <span class="quiet">The site named nobody: see whether an answer holds an address.</span>
        )}
      </p>
      <div class="case-state">
        <Choose
          name={`Status of ${name}, ${own.person ?? own.response}`}
          words={CASE_STATUSES.map((each) => statusWords[each])}
          chosen={CASE_STATUSES.indexOf(own.status)}
          choose={(index) => void send('PATCH', path, { status: CASE_STATUSES[index] })}
        />
        <p class={isLate ? 'late' : 'quiet'}>
          {isOver ? 'was due ' : isLate ? 'Overdue since ' : 'due '}
          <time dateTime={own.dueAt}>{at.format(Date.parse(own.dueAt))}</time>
        </p>
      </div>
      <p class="quiet">
        {own.owner ? `Owner ${own.owner}` : 'Nobody owns it yet'}
        {own.note && ` · ${own.note}`}
      </p>
      <details class="twin">
        <summary>Owner and note</summary>
        <form class="case-form" onSubmit={onSubmit}>
          <label>
            Owner
            <input name="owner" defaultValue={own.owner ?? ''} key={own.owner ?? ''} maxLength={200} />
          </label>
          <label>
            Note
            <textarea name="note" rows={2} defaultValue={own.note ?? ''} key={own.note ?? ''} maxLength={4000} />
          </label>
          <button type="submit" class="more" disabled={isBusy}>
            Save
          </button>
        </form>
      </details>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </article>
  )
}
