import { suppress } from '@earshot/metrics'
import type { ReportRow } from '@earshot/schema'
import { figureOf, figures } from './figures'
import type { Tally } from './tally'

function row(one: Tally, suppressed: string | null): ReportRow {
  const { survey, version, question, type, stage, touchpoint, group, n, distribution, displays } = one
  const { shown, started, statuses } = displays
  const { completed = 0, dismissed = 0, ignored = 0 } = statuses
  const result = suppressed ? undefined : figureOf(type, distribution, one)
  const figure = result?.value == null ? undefined : result
  const reason = suppressed ?? (result?.value === null ? result.reason : null)
  return {
    survey,
    version,
    question,
    metric: type,
    stage,
    touchpoint,
    group,
    n,
    value: figure?.value ?? null,
    lo: figure?.lo ?? null,
    hi: figure?.hi ?? null,
    method: figure?.method ?? null,
    level: figure?.level ?? null,
    distribution: reason === null ? distribution : null,
    shown,
    started,
    completed,
    dismissed,
    ignored,
    completionRate: shown ? (100 * completed) / shown : null,
    suppressed: reason,
  }
}

const orderOf = ({ survey, version, question, metric, group }: ReportRow) =>
  JSON.stringify([survey, String(version).padStart(16, '0'), question, metric, Object.values(group)])

/** Tallies as rows, in a stable order. What is too small to be shown, or would give away what is, has no figures. */
export function rows(tallies: readonly Tally[]): ReportRow[] {
  const questions = Map.groupBy(tallies, ({ survey, version, question, type, min, max }) =>
    JSON.stringify([survey, version, question, type, min, max]),
  )
  return (
    [...questions.values()]
      .flatMap((groups) => {
        const reasons = suppress(groups)
        return groups.map((one, i) => row(one, reasons[i] ?? null))
      })
      // What is only counted has no row before there is anything to count.
      .filter(({ n, metric }) => n > 0 || Object.hasOwn(figures, metric))
      .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
  )
}
