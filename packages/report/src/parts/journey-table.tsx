import { useContext } from 'preact/hooks'
import type { Row } from '../data/row'
import { type Block, type Card, cardsOf } from '../journey/journey'
import { isMeasured } from '../journey/state'
import { targetOf, targetVerdict, targetWords } from '../journey/target'
import type { Metric } from '../metrics/metric'
import { count, percent } from '../words/number'
import { lineWords } from '../words/over-time'
import { changeInBrief, completionRate, interval, suppression } from '../words/say'
import { groupName } from './groups'
import { LinesContext } from './lines-context'
import { ReportContext } from './report-context'
import { Twin } from './twin'

const columns = [
  { head: 'Touchpoint' },
  { head: 'Stage' },
  { head: 'Owner' },
  { head: 'Metric' },
  { head: 'Score', figures: true },
  { head: '95% interval', figures: true },
  { head: 'n', figures: true },
  { head: 'Completed', figures: true },
  { head: 'Change' },
  { head: 'Over time' },
  { head: 'Odd', figures: true },
  { head: 'Target' },
]

/** The table twin of the map. */
export function JourneyTable() {
  const { view, changes, flagged, declared } = useContext(ReportContext)
  const lines = useContext(LinesContext) ?? []
  const lineOf = (survey: string, question: string, row: Row | null) => {
    const line = lines.find((one) => one.survey === survey && one.question === question && one.version === row?.version)
    return (line && lineWords(line)) ?? '–'
  }
  const stageOf = (card: Card) => view.value.stages.find(({ cards }) => cards.includes(card))?.title ?? '–'
  const targetCell = (card: Card, block: Block) => {
    const target = targetOf(card, block, declared.value)
    const verdict = target === undefined ? undefined : targetVerdict(block, target)
    return target === undefined ? '–' : `${block.metric.format(target)}${verdict ? `, ${targetWords[verdict]}` : ''}`
  }
  const cells = (row: Row | null, metric: Metric) => {
    const rate = row && completionRate(row)
    return [
      isMeasured(row) ? metric.format(row.value) : row ? suppression(row) : 'No answers yet',
      isMeasured(row) ? interval(row.lo, row.hi, metric) : '–',
      count(row?.n ?? 0),
      rate === null ? '–' : percent(rate),
    ]
  }
  const rows = cardsOf(view.value).flatMap((card) => {
    const about = [card.title, stageOf(card), card.owner ?? '–']
    if (card.blocks.length === 0) return [[...about, '–', 'Not measured', '–', '–', '–', '–', '–', '–', '–']]
    return card.blocks.flatMap((block) => {
      const { key, row, groups, metric, survey, question } = block
      const change = changes.value.get(key)
      const whole = [
        ...[...about, metric.name, ...cells(row, metric), (change && changeInBrief(change, metric)) || '–'],
        ...[lineOf(survey, question, row), count(flagged.value?.surveys[survey] ?? 0), targetCell(card, block)],
      ]
      const parts = groups.map((group) => [
        ...[`${card.title}, ${groupName(group.group)}`, ...about.slice(1), metric.name],
        ...[...cells(group, metric), '–', '–', '–', '–'],
      ])
      return [whole, ...parts]
    })
  })
  return <Twin summary="The journey as a table" caption="The journey as a table" columns={columns} rows={rows} />
}
