import { useContext } from 'preact/hooks'
import { cardsOf } from '../journey/journey'
import { isMeasured, stateOf } from '../journey/state'
import { count, percent } from '../words/number'
import { Link } from './link'
import { ReportContext } from './report-context'
import { Section } from './section'
import { Table } from './table'

const states = {
  measured: 'has a figure',
  suppressed: 'too few answers',
  empty: 'no answers yet',
} as const

/** Which touchpoints are asked about, and how much comes of it. */
export function Coverage() {
  const { view } = useContext(ReportContext)
  const onMap = view.value.stages.flatMap((stage) => stage.cards.map((card) => ({ stage: stage.title, card })))
  const others = view.value.relationship.map((card) => ({ stage: '–', card }))
  const measured = onMap.filter(({ card }) => card.blocks.some(({ row }) => isMeasured(row)))
  if (cardsOf(view.value).length === 0) return null
  const rows = [...onMap, ...others].flatMap(({ stage, card }) => {
    const name = <Link to={{ page: 'journey', open: card.key }}>{card.title}</Link>
    const about = [name, stage, card.owner ?? 'nobody']
    if (card.blocks.length === 0)
      return [[...about, '–', card.counted.length ? 'counted only' : 'not measured', '–', '–', '–']]
    return card.blocks.map(({ metric, row }) => [
      ...about,
      ...[metric.name, states[stateOf(row)], count(row?.shown ?? 0)],
      ...[row?.shown ? percent((100 * row.completed) / row.shown) : '–', count(row?.n ?? 0)],
    ])
  })
  return (
    <Section
      title="Coverage"
      words={`${count(measured.length)} of ${count(onMap.length)} touchpoints on the map have a figure. How many people passed a touchpoint without being asked is known on their devices only.`}
      wide
    >
      <Table
        caption="Which touchpoints are asked about"
        columns={[
          { head: 'Touchpoint' },
          { head: 'Stage' },
          { head: 'Owner' },
          { head: 'Metric' },
          { head: 'State' },
          { head: 'Shown', figures: true },
          { head: 'Completed', figures: true },
          { head: 'n', figures: true },
        ]}
        rows={rows}
      />
    </Section>
  )
}
