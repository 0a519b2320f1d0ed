import type { ReportSections } from '@earshot/schema'
import { useContext } from 'preact/hooks'
import { ReportContext } from '../parts/report-context'
import { type Loaded, useLoaded } from './use-loaded'

/**
 * Reads a part of the report for the filters of the page, and anew with every answer that arrives.
 *
 * @param parameters Besides period and filters; an empty one is left out.
 * @example const { value } = useSection('trend', { survey: 'checkout-csat', question: 'score' })
 */
export function useSection<N extends keyof ReportSections>(
  name: N,
  parameters: Readonly<Record<string, string | null>> = {},
): Loaded<ReportSections[N]> {
  const { readSection, revision, filters } = useContext(ReportContext)
  const { days, where, withoutFlagged } = filters.value
  return useLoaded(
    (signal) => readSection(name, parameters, signal),
    JSON.stringify([name, parameters, days, where, withoutFlagged, revision.value]),
  )
}
