import type { Makeup, MakeupPart } from '@earshot/schema'
import { useContext } from 'preact/hooks'
import { useSection } from '../data/use-section'
import { valueName } from '../filters/dimensions'
import { cardsOf } from '../journey/journey'
import { stateOf } from '../journey/state'
import { DataQuality } from '../parts/data-quality'
import { Page } from '../parts/page'
import { ReportContext } from '../parts/report-context'
import { Section } from '../parts/section'
import { StandIn } from '../parts/stand-in'
import { Table } from '../parts/table'
import { count, percent, plural } from '../words/number'

const at = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })

/** A share that rounds to nothing is not nothing. */
function shareOf(part: number, whole: number): string {
  if (whole === 0) return '–'
  return part > 0 && part / whole < 0.005 ? 'under 1%' : percent((100 * part) / whole)
}

function Parts({ title, head, parts }: { title: string; head: string; parts: readonly MakeupPart[] }) {
  const all = parts.reduce((sum, part) => sum + part.count, 0)
  return (
    <Section title={title}>
      <Table
        caption={title}
        columns={[{ head }, { head: 'Number', figures: true }, { head: 'Share', figures: true }]}
        rows={parts.map((part) => [part.name, count(part.count), shareOf(part.count, all)])}
      />
    </Section>
  )
}

const named = (fact: string, parts: readonly MakeupPart[]): MakeupPart[] =>
  parts.map((part) => ({ ...part, name: valueName(fact, part.name) }))

function Flags({ responses, tests, staff, anonymous, sampled, eligibleEstimate, newestAt }: Makeup) {
  const rows = (
    [
      ['Responses', responses, 'displays in this period, answered or not'],
      ['Tests', tests, 'flagged as tests; they count like others'],
      ['Staff', staff, 'of people with the trait staff, internal or employee; they count like others'],
      ['Anonymous', anonymous, 'without any name of a person, as under Global Privacy Control'],
      ['Sampled', sampled, 'from surveys that ask a part of the people only'],
    ] as const
  ).map(([name, number, words]) => [
    <>
      {name} <span class="quiet">{words}</span>
    </>,
    count(number),
    shareOf(number, responses),
  ])
  return (
    <Section
      title="In this period"
      words={
        <>
          {newestAt ? `The newest change is of ${at.format(Date.parse(newestAt))} UTC. ` : ''}
          By the rates of sampling, they stand for about {count(eligibleEstimate)} displays. Who was eligible and held
          back, and why, is known on the device only: earshot.explain() tells it there.
        </>
      }
    >
      <Table
        caption="Responses of this period"
        columns={[{ head: 'What' }, { head: 'Number', figures: true }, { head: 'Share', figures: true }]}
        rows={rows}
      />
    </Section>
  )
}

/** What the figures are made of, and what is missing from them. */
export function QualityPage() {
  const { view } = useContext(ReportContext)
  const loaded = useSection('makeup')
  const makeup = loaded.value
  const cards = cardsOf(view.value)
  const rows = cards.flatMap(({ blocks }) => blocks.flatMap(({ row, groups }) => [row, ...groups]))
  const held = rows.filter((row) => stateOf(row) === 'suppressed').length
  return (
    <Page
      title="Data quality"
      summary={`${plural(held, 'figure')} of ${count(rows.length)} held back in this view: too few answers, or a smaller group would show.`}
      split
    >
      <div class="parts">
        <div class="stack">
          <DataQuality title="What came" />
          {makeup && (
            <>
              <Parts title="Versions and wordings" head="Survey and instrument" parts={makeup.wordings} />
              <Parts title="Layouts" head="Layout and direction of the scale" parts={makeup.layouts} />
            </>
          )}
        </div>
        <div class="stack">
          <StandIn loaded={loaded} empty={null} />
          {makeup && (
            <>
              <Flags {...makeup} />
              {makeup.delays && (
                <Parts title="How late they came" head="First arrival after the display" parts={makeup.delays} />
              )}
              <Parts title="Languages" head="Language" parts={named('locale', makeup.languages)} />
              <Parts title="Devices" head="Device" parts={named('device', makeup.devices)} />
              <Parts title="Senders" head="Software that sent them" parts={makeup.sdks} />
            </>
          )}
        </div>
      </div>
    </Page>
  )
}
