import type { ReportSections } from '@earshot/schema'
import { useContext, useEffect, useState } from 'preact/hooks'
import { ReportContext } from '../parts/report-context'

/** A part of the report: what came last stays until the next has come, so that nothing moves meanwhile. */
export interface Loaded<T> {
  value: T | null
  /** Why it can't be had, in words. */
  problem: string | null
}

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
  const [loaded, setLoaded] = useState<Loaded<ReportSections[N]>>({ value: null, problem: null })
  const { days, where } = filters.value
  const asked = JSON.stringify([name, parameters, days, where])
  const news = revision.value
  // `asked` stands for all that is asked, `news` for what has arrived since.
  useEffect(() => {
    const mine = new AbortController()
    readSection(name, parameters, mine.signal).then(
      (value) => !mine.signal.aborted && setLoaded({ value, problem: null }),
      (error) => {
        if (mine.signal.aborted) return
        const problem = error instanceof Error ? error.message : String(error)
        setLoaded((before) => ({ ...before, problem }))
      },
    )
    return () => mine.abort()
  }, [asked, news])
  return loaded
}
