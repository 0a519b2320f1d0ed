import type { ActionEffect, ActionReport } from '@earshot/schema'
import { useContext, useState } from 'preact/hooks'
import { cardsOf } from '../journey/journey'
import type { Metric } from '../metrics/metric'
import { metricOf } from '../metrics/metrics'
import { count, plain, points } from '../words/number'
import { figureWords, range } from '../words/result'
import { titleOf } from '../words/text'
import { ActionForm, actionWords } from './action-form'
import { Link } from './link'
import { ReportContext } from './report-context'
import { useChange } from './use-change'

const day = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' })
const dayWords = (date: string) => day.format(Date.parse(date))

/** "higher, by +12 (+4 to +20)": what came of it, or that nothing can be seen. */
export function effectWords({ verdict, difference }: ActionEffect, metric: Metric | undefined): string {
  if (verdict === 'too-few-answers' || !difference) return 'too few answers to compare'
  const said = metric?.formatDifference ?? points
  const by = `${said(difference.value)}${metric?.differenceUnit ?? ''}, ${said(difference.lo)} to ${said(difference.hi)}`
  return verdict === 'no-detectable-change' ? `no detectable change (${by})` : `${verdict} (${by})`
}

function Effect({ effect, windowDays }: { effect: ActionEffect; windowDays: number }) {
  const { config } = useContext(ReportContext)
  const { survey, question, metric: type, before, after, mix } = effect
  const from = config.value?.surveys.find(({ id }) => id === survey)?.questions.find(({ id }) => id === question)
  const metric = metricOf(type, from)
  const format = metric?.format ?? plain
  const side = (result: ActionEffect['before']) =>
    result.value === null
      ? figureWords(result)
      : `${format(result.value)} (${range(result, format)}, n ${count(result.n)})`
  return (
    <li>
      {metric?.name ?? titleOf(type)}: {effectWords(effect, metric)}.{' '}
      <span class="quiet">
        {windowDays} days before: {side(before)}; {windowDays} days after: {side(after)}.
        {mix?.misleads &&
          Math.round(mix.mix) !== 0 &&
          ` Read with care: ${points(mix.mix)} of it comes from other devices answering than before, ${points(mix.within)} from people scoring differently.`}
      </span>
    </li>
  )
}

/** What is done about what people say, and what scores were before and after. */
export function ActionCard({ action }: { action: ActionReport }) {
  const { view } = useContext(ReportContext)
  const { problem, isBusy, send } = useChange()
  const [isOpen, setOpen] = useState(false)
  const { id, title, touchpoint, owner, status, dueOn, shippedOn, youSaid, weDid, isTold, windowDays, effects } = action
  const card = cardsOf(view.value).find(({ key }) => key === `touchpoint:${touchpoint}`)
  const when = [
    shippedOn && status === 'shipped' && `on ${dayWords(shippedOn)}`,
    dueOn && status !== 'shipped' && status !== 'dropped' && `· due ${dayWords(dueOn)}`,
  ].filter(Boolean)
  return (
    <article class="case action" aria-label={title}>
      <header>
        <h3>{title}</h3>
        <p class="quiet">{[actionWords[status], ...when].join(' ')}</p>
      </header>
      <p class="quiet">
        {card ? <Link to={{ page: 'journey', open: card.key }}>{card.title}</Link> : titleOf(touchpoint)}
        {owner && ` · owner ${owner}`}
      </p>
      {windowDays !== null && effects.length > 0 && (
        <ul class="effects">
          {effects.map((effect) => (
            <Effect key={`${effect.survey} ${effect.version} ${effect.question}`} {...{ effect, windowDays }} />
          ))}
        </ul>
      )}
      {status === 'shipped' && windowDays === null && (
        <p class="quiet">A comparison needs the day on which it was shipped, and a week after it.</p>
      )}
      {(youSaid || weDid) && (
        <div class="news">
          <p>{[youSaid, weDid].filter(Boolean).join(' ')}</p>
          <p class="quiet">
            {isTold ? 'Told' : 'Not told'}, where a text of the configuration has{' '}
            <code>{`{news.${touchpoint.replace(/[^\w.]/g, '_')}}`}</code>
          </p>
        </div>
      )}
      <details
        class="twin"
        open={isOpen}
        onToggle={(event) => setOpen((event.currentTarget as HTMLDetailsElement).open)}
      >
        <summary>Change</summary>
        <ActionForm key={action.changedAt} action={action} onDone={() => setOpen(false)} />
        <button type="button" class="more" disabled={isBusy} onClick={() => void send('DELETE', `v1/actions/${id}`)}>
          Remove
        </button>
        {problem && (
          <p class="problem" role="alert">
            {problem}
          </p>
        )}
      </details>
    </article>
  )
}
