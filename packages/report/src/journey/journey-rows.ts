import type { Declared, Flagged, Sparkline } from '@earshot/schema'
import type { Row } from '../data/row'
import type { Metric } from '../metrics/metric'
import { groupName } from '../words/group-name'
import { count, percent } from '../words/number'
import { lineWords } from '../words/over-time'
import { changeInBrief, completionRate, interval, suppression } from '../words/say'
import type { Change } from './change'
import { type Block, type Card, cardsOf, type JourneyView } from './journey'
import { isMeasured } from './state'
import { targetOf, targetVerdict, targetWords } from './target'

/** What the map shows, and what is told beside it. */
export interface JourneyTold {
  view: JourneyView
  changes: ReadonlyMap<string, Change>
  flagged: Flagged | null
  declared: Declared
  lines: readonly Sparkline[]
}

export const journeyColumns = [
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

function targetCell(card: Card, block: Block, declared: Declared): string {
  const target = targetOf(card, block, declared)
  if (target === undefined) return '–'
  const verdict = targetVerdict(block, target)
  return `${block.metric.format(target)}${verdict ? `, ${targetWords[verdict]}` : ''}`
}

function figureCells(row: Row | null, metric: Metric): string[] {
  const rate = row && completionRate(row)
  return [
    isMeasured(row) ? metric.format(row.value) : row ? suppression(row) : 'No answers yet',
    isMeasured(row) ? interval(row.lo, row.hi, metric) : '–',
    count(row?.n ?? 0),
    rate === null ? '–' : percent(rate),
  ]
}

/** The whole of the map as rows of `journeyColumns`: every score, and under it its groups where there is a split. */
export function journeyRows({ view, changes, flagged, declared, lines }: JourneyTold): string[][] {
  const stageOf = (card: Card) => view.stages.find(({ cards }) => cards.includes(card))?.title ?? '–'
  const lineOf = ({ survey, question, row }: Block) => {
    const line = lines.find((one) => one.survey === survey && one.question === question && one.version === row?.version)
    return (line && lineWords(line)) ?? '–'
  }
  return cardsOf(view).flatMap((card) => {
    const about = [card.title, stageOf(card), card.owner ?? '–']
    if (card.blocks.length === 0) return [[...about, '–', 'Not measured', '–', '–', '–', '–', '–', '–', '–']]
    return card.blocks.flatMap((block) => {
      const { key, row, groups, metric, survey } = block
      const change = changes.get(key)
      const whole = [
        ...[...about, metric.name, ...figureCells(row, metric), (change && changeInBrief(change, metric)) || '–'],
        ...[lineOf(block), count(flagged?.surveys[survey] ?? 0), targetCell(card, block, declared)],
      ]
      const parts = groups.map((group) => [
        ...[`${card.title}, ${groupName(group.group)}`, ...about.slice(1), metric.name],
        ...[...figureCells(group, metric), '–', '–', '–', '–'],
      ])
      return [whole, ...parts]
    })
  })
}
