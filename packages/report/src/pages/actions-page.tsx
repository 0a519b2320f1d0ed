import type { ActionEffect, ActionReport } from '@earshot/schema'
import { useContext } from 'preact/hooks'
import { useBooks } from '../data/use-books'
import type { Metric } from '../metrics/metric'
import { metricOf } from '../metrics/metrics'
import { ActionCard, effectWords } from '../parts/action-card'
import { ActionForm } from '../parts/action-form'
import { Differences } from '../parts/differences'
import { Page } from '../parts/page'
import { ReportContext } from '../parts/report-context'
import { Section } from '../parts/section'
import { StandIn } from '../parts/stand-in'
import { count, plain, plural, points } from '../words/number'
import { figureWords } from '../words/result'

interface Seen {
  action: ActionReport
  effect: ActionEffect
  metric: Metric | undefined
}

function titleOf(seen: readonly Seen[]): string {
  const names = (verdict: ActionEffect['verdict']) => [
    ...new Set(seen.filter(({ effect }) => effect.verdict === verdict).map(({ action }) => action.title)),
  ]
  const said = [
    names('higher').length ? `Detectably higher since: ${names('higher').join(', ')}` : '',
    names('lower').length ? `detectably lower since: ${names('lower').join(', ')}` : '',
  ].filter(Boolean)
  return said.length ? said.join('; ') : 'No action shows in the scores yet'
}

function Effects({ seen }: { seen: readonly Seen[] }) {
  const side = (result: ActionEffect['before'], metric: Metric | undefined) =>
    result.value === null ? figureWords(result) : `${(metric?.format ?? plain)(result.value)}, n ${count(result.n)}`
  const scaled = (metric: Metric | undefined, value: number) =>
    metric ? (100 * value) / (metric.axis[1] - metric.axis[0]) : value
  return (
    <Section title="Before and after" wide>
      <Differences
        title={titleOf(seen)}
        unit="After minus before, over the same number of days and in the same words, in percent of the length of each scale; left of 0: lower since"
        heads={['Action and metric', 'Before', 'After']}
        ends={['−50%', '+50%']}
        most={50}
        differences={seen.map(({ action, effect, metric }) => ({
          ...{
            key: `${action.id} ${effect.survey} ${effect.version} ${effect.question}`,
            name: `${action.title}: ${metric?.name ?? effect.metric}`,
          },
          verdict: effectWords(effect, metric).replace(/ \(.*/, ''),
          difference: effect.difference && {
            value: scaled(metric, effect.difference.value),
            lo: scaled(metric, effect.difference.lo),
            hi: scaled(metric, effect.difference.hi),
          },
          cells: [side(effect.before, metric), side(effect.after, metric)],
          format: (value: number) => `${points(value)}%`,
        }))}
      />
      <p class="prose">
        It came after; it need not be why. A touchpoint that was picked because its score was low tends to look better
        afterwards by chance alone.
      </p>
    </Section>
  )
}

/** What is done about what people say, who does it, and whether it shows. */
export function ActionsPage() {
  const { config } = useContext(ReportContext)
  const loaded = useBooks('actions')
  const actions = loaded.value?.actions ?? []
  const questionOf = ({ survey, question }: ActionEffect) =>
    config.value?.surveys.find(({ id }) => id === survey)?.questions.find(({ id }) => id === question)
  const seen = actions.flatMap((action) =>
    action.effects.map((effect): Seen => ({ action, effect, metric: metricOf(effect.metric, questionOf(effect)) })),
  )
  const there = actions.filter(({ status }) => status === 'shipped').length
  const told = actions.filter(({ isTold }) => isTold).length
  return (
    <Page
      title="Actions"
      summary={
        loaded.value &&
        `${plural(actions.length, 'action')}, ${count(there)} shipped; people are told of ${count(told)}.`
      }
      filtered={false}
    >
      <div class="parts">
        {seen.length > 0 && <Effects seen={seen} />}
        <Section title="What is done" wide>
          <StandIn
            loaded={loaded}
            empty={loaded.value && actions.length === 0 ? 'Nothing is written down yet.' : null}
          />
          <div class="cases">
            {actions.map((action) => (
              <ActionCard key={action.id} action={action} />
            ))}
          </div>
          <details class="twin add">
            <summary>Add an action</summary>
            <ActionForm
              onDone={() => {
                const place = document.querySelector<HTMLDetailsElement>('details.add')
                if (place) place.open = false
              }}
            />
          </details>
        </Section>
      </div>
    </Page>
  )
}
