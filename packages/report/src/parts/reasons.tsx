import type { Reason } from '@earshot/schema'
import { useSection } from '../data/use-section'
import type { Block } from '../journey/journey'
import type { Metric } from '../metrics/metric'
import { count, percent, points } from '../words/number'
import { figureWords } from '../words/result'
import { verdictWords } from '../words/verdict'
import { Differences } from './differences'
import { Section } from './section'
import { StandIn } from './stand-in'

const many = 30

function reasonsTitle(reasons: readonly Reason[], nameOf: (reason: Reason) => string): string {
  const lower = reasons.filter(({ verdict }) => verdict === 'lower').map(nameOf)
  const higher = reasons.filter(({ verdict }) => verdict === 'higher').map(nameOf)
  if (lower.length) return `Who named ${lower.slice(0, 2).join(' or ')} scored lower`
  if (higher.length) return `Who named ${higher.slice(0, 2).join(' or ')} scored higher`
  return 'No reason goes with a detectably different score'
}

interface Props {
  block: Block
  /** What an option of a question is called. */
  optionName(question: string, option: string): string
}

/** What people give as reasons, and what those scored who did. */
export function Reasons({ block: { survey, question, metric }, optionName }: Props) {
  const loaded = useSection('reasons', { survey })
  const found = loaded.value?.score?.question === question ? loaded.value.reasons : []
  const told = found.filter(({ share }) => share.value !== null).slice(0, 8)
  const nameOf = ({ kind, title, reason, question: asked }: Reason) =>
    kind === 'topic' ? (title ?? reason) : optionName(asked, reason)
  const format = (value: number) => (metric.formatDifference ?? points)(value) + metric.differenceUnit
  const most = axisOf(told, metric)
  if (loaded.value && told.length === 0) return null
  return (
    <Section title="Reasons" wide>
      <StandIn loaded={loaded} empty={null} />
      {told.length > 0 && (
        <Differences
          title={reasonsTitle(told, nameOf)}
          unit={`${metric.name} of those who named it minus that of the others, who both answered; compared from ${many} on each side. It goes along with the score; it need not cause it.`}
          heads={['Reason', 'Share', 'n', 'Named it', 'Did not']}
          ends={['lower', 'higher']}
          most={most}
          differences={told.map((reason) => ({
            key: `${reason.question}/${reason.reason}`,
            name: nameOf(reason),
            difference: reason.difference,
            verdict: verdictWords(reason.verdict),
            cells: [
              ...[percent(reason.share.value ?? 0), count(reason.share.n)],
              ...[figureWords(reason.with, metric.format), figureWords(reason.without, metric.format)],
            ],
            format,
          }))}
        />
      )}
    </Section>
  )
}

/** Far enough for every interval, in round steps of the scale. */
function axisOf(reasons: readonly Reason[], { axis: [min, max] }: Metric): number {
  const step = max - min > 20 ? 20 : 1
  const ends = reasons.flatMap(({ difference }) =>
    difference ? [Math.abs(difference.lo), Math.abs(difference.hi)] : [],
  )
  return Math.min(max - min, Math.max(step, Math.ceil(Math.max(0, ...ends) / step) * step))
}
