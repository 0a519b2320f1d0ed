import type { RenderPlain } from '@earshot/schema'
import { renderToString } from 'preact-render-to-string'
import { parseRows } from '../data/row'
import { readFilters, writeFilters } from '../filters/filters'
import { aYearBefore, daysBefore, lastDays } from '../filters/period'
import { queryOf } from '../filters/query-of'
import { changes } from '../journey/change'
import { cardsOf, journeyView } from '../journey/journey'
import { PlainPage } from './plain-page'

/** An empty choice of a form is no choice: `role=` stands for all roles. */
function filtersOf(search: string) {
  const chosen = [...new URLSearchParams(search)].filter(([, value]) => value !== '')
  return { ...readFilters(`?${new URLSearchParams(chosen)}`), page: 'journey' as const, open: null }
}

/** The report as a page without scripts: the same rows, rules and words as the page with charts. */
export const renderPlain: RenderPlain = async (search, source, nowMs) => {
  const filters = filtersOf(search)
  const { days, by } = filters
  const period = days ? lastDays(days, nowMs) : null
  const earlier = days ? (filters.against === 'year' ? aYearBefore : daysBefore)(days, nowMs) : null
  const rowsOf = async (query: Record<string, string> | null) =>
    query ? parseRows({ rows: await source.rows(query) }) : []
  const total = await rowsOf(queryOf(filters, period))
  const groups = await rowsOf(by && { ...queryOf(filters, period), by })
  const before = await rowsOf(earlier && queryOf(filters, earlier))
  const { values } = await source.section('values', queryOf({ where: {}, withoutFlagged: false }, period))
  const flagged = await source.section('flagged', queryOf({ ...filters, withoutFlagged: false }, period))
  const { lines } = await source.section('sparklines', queryOf(filters, period))
  const declared = await source.section('declared', {})
  const config = source.config ?? null
  const view = journeyView(config, { total, groups, before, beforeGroups: [] })
  const page = renderToString(
    <PlainPage
      config={config}
      filters={filters}
      values={values}
      rows={[...total, ...groups]}
      search={writeFilters(filters)}
      view={view}
      changes={changes(cardsOf(view).flatMap(({ blocks }) => blocks))}
      flagged={flagged}
      declared={declared}
      lines={lines}
    />,
  )
  return `<!doctype html>${page}`
}
