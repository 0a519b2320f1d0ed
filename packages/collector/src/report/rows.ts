import { suppress } from '@earshot/metrics'
import type { ReportRow } from './row'
import { figures } from './metrics'
import type { Tally } from './tally'

/** Which tallies are too small to be shown, or would give such a one away, and why. */
export function suppressions(tallies: readonly Tally[], isSplit: boolean): Map<Tally, string> {
  const families = Map.groupBy(tallies, ({ survey, version, question, type, max }) => JSON.stringify([survey, version, question, type, max]))
  return new Map(
    [...families.values()].flatMap((family) => {
      const reasons = suppress(family.map(({ n, group }) => ({ n, ...(isSplit && { group }) })))
      return family.flatMap((one, i): [Tally, string][] => (reasons[i] ? [[one, reasons[i]]] : []))
    }),
  )
}

/** Tallies as rows, in a stable order. */
export function rows(tallies: readonly Tally[], isSplit: boolean): ReportRow[] {
  const reasons = suppressions(tallies, isSplit)
  return tallies
    .map((one): ReportRow => {
      const { survey, version, question, type, max, stage, touchpoint, group, n, distribution, shown, started, statuses } = one
      const suppressed = reasons.get(one) ?? null
      const figure = suppressed ? undefined : figures[type]!(distribution, max)
      const completed = statuses.completed ?? 0
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
        distribution: suppressed ? null : distribution,
        shown,
        started,
        completed,
        dismissed: statuses.dismissed ?? 0,
        ignored: statuses.ignored ?? 0,
        completionRate: shown ? (100 * completed) / shown : null,
        suppressed: suppressed ?? figure?.reason ?? null,
      }
    })
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
}

const orderOf = ({ survey, version, question, group }: ReportRow) => JSON.stringify([survey, String(version).padStart(9, '0'), question, group])
