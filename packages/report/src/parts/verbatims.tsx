import type { Verbatim } from '@earshot/schema'
import { metricOf } from '../metrics/metrics'

const week = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'long', timeZone: 'UTC' })

function about({ score, metric, week: from, topics, isMasked }: Verbatim, titleOf: (topic: string) => string): string {
  const scored = score !== null && metric ? `${metricOf(metric)?.name ?? metric} ${score}` : null
  const masked = isMasked ? 'personal data masked' : null
  const when = `week of ${week.format(Date.parse(from))}`
  return [scored, when, ...topics.map(titleOf), masked].filter(Boolean).join(' · ')
}

interface Props {
  verbatims: readonly Verbatim[]
  /** What a topic is called. */
  titleOf(topic: string): string
}

/** What people wrote, in their language and its direction. */
export function Verbatims({ verbatims, titleOf }: Props) {
  return (
    <ul class="verbatims">
      {verbatims.map((each, index) => (
        <li key={`${each.week} ${each.survey} ${index}`}>
          <blockquote lang={each.locale ?? undefined} dir="auto">
            {each.text}
          </blockquote>
          <p class="quiet">{about(each, titleOf)}</p>
        </li>
      ))}
    </ul>
  )
}
