/** Facts that the figures can be split by. */
export type Split = 'user.role' | 'device' | 'locale'

/** What the report shows: all of it is in the address, so that a link shows the same. */
export interface Filters {
  /** Days until today; null: all there are. Default 90. */
  days: 7 | 30 | 90 | null
  /** Default null: everybody together. */
  by: Split | null
  /** Key of the card whose detail is open. */
  open: string | null
}

export const periods: readonly { days: Filters['days']; words: string; parameter: string }[] = [
  { days: 7, words: 'last 7 days', parameter: '7d' },
  { days: 30, words: 'last 30 days', parameter: '30d' },
  { days: 90, words: 'last 90 days', parameter: '90d' },
  { days: null, words: 'all time', parameter: 'all' },
]

export const splits: readonly { by: Split | null; words: string; group: string; parameter: string }[] = [
  { by: null, words: 'Everyone', group: '', parameter: '' },
  { by: 'user.role', words: 'By role', group: 'Role', parameter: 'role' },
  { by: 'device', words: 'By device', group: 'Device', parameter: 'device' },
  { by: 'locale', words: 'By language', group: 'Language', parameter: 'language' },
]

const defaultPeriod = '90d'

/** Filters from an address's query. Unknown values give the default, since a link may come from a later version. */
export function readFilters(query: string): Filters {
  const parameters = new URLSearchParams(query)
  const wanted = parameters.get('period') ?? defaultPeriod
  const period = periods.find(({ parameter }) => parameter === wanted)
  const split = splits.find(({ parameter }) => parameter === (parameters.get('by') ?? ''))
  return { days: period ? period.days : 90, by: split?.by ?? null, open: parameters.get('open') }
}

/** The query of an address that shows these filters: empty for the defaults. */
export function writeFilters({ days, by, open }: Filters): string {
  const parameters = new URLSearchParams()
  const period = periods.find((each) => each.days === days)?.parameter ?? defaultPeriod
  if (period !== defaultPeriod) parameters.set('period', period)
  if (by) parameters.set('by', splits.find((each) => each.by === by)?.parameter ?? by)
  if (open) parameters.set('open', open)
  const query = parameters.toString()
  return query ? `?${query}` : ''
}

/** The filters as a sentence, for print: "Everyone · last 90 days". */
export function filterSentence({ days, by }: Filters): string {
  const split = splits.find((each) => each.by === by)?.words
  const period = periods.find((each) => each.days === days)?.words
  return [split, period].filter(Boolean).join(' · ')
}
