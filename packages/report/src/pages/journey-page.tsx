import { useContext } from 'preact/hooks'
import { useSection } from '../data/use-section'
import { cardsOf } from '../journey/journey'
import { stateOf } from '../journey/state'
import { Beside } from '../parts/beside'
import { DataQuality } from '../parts/data-quality'
import { JourneyMap } from '../parts/journey-map'
import { JourneyTable } from '../parts/journey-table'
import { LinesContext } from '../parts/lines-context'
import { Page } from '../parts/page'
import { ReportContext } from '../parts/report-context'
import { TestAnswer } from '../parts/test-answer'
import { summary } from '../words/summary'
import { inEnglish } from '../words/text'

function FirstAnswer() {
  const { view } = useContext(ReportContext)
  const blocks = cardsOf(view.value).flatMap((card) => card.blocks)
  if (blocks.length === 0 || blocks.some(({ row }) => stateOf(row) !== 'empty')) return null
  return (
    <section class="first-answer">
      <h2>No answers yet</h2>
      <p class="prose">They appear here as they arrive. To see it happen, send a test answer:</p>
      <TestAnswer survey={blocks[0]?.survey} />
    </section>
  )
}

function HowToRead() {
  return (
    <p class="how-to-read">
      The dot is the score and the bar its 95% interval, on the whole scale, a dotted line what is good enough. The
      strip holds all answers, from the lowest on the left to the highest on the right. The line is the score over time,
      its band where it is expected if nothing changed, a ring what chance would rarely bring. “Completed” is completed
      of shown. A change is named only where chance alone would rarely bring it.
    </p>
  )
}

/** The first screen: the journey, with everything that is measured on it. */
export function JourneyPage() {
  const { config, view, changes, filters, csv } = useContext(ReportContext)
  const brand = inEnglish(config.value?.brand) ?? config.value?.project
  const { stages, relationship, former } = view.value
  const lines = useSection('sparklines')
  return (
    <Page
      title={brand ? `${brand} customer journey` : 'Customer journey'}
      summary={summary(view.value, changes.value, filters.value)}
      split
    >
      <FirstAnswer />
      <LinesContext.Provider value={lines.value?.lines ?? null}>
        <JourneyMap stages={stages} />
        <Beside title="Relationship" words="Asked about the whole, not about one touchpoint." cards={relationship} />
        <Beside
          title={config.value ? 'No longer asked' : 'Surveys'}
          words={config.value ? 'Counted, but not in the configuration any more.' : 'As they were counted.'}
          cards={former}
        />
      </LinesContext.Provider>
      <DataQuality />
      <footer class="page-foot">
        <HowToRead />
        <LinesContext.Provider value={lines.value?.lines ?? null}>
          <JourneyTable />
        </LinesContext.Provider>
        <p class="csv">
          <a href={csv.value} download="report.csv">
            The same rows as CSV
          </a>
        </p>
      </footer>
    </Page>
  )
}
