import { CASE_STATUSES, type CaseStatus } from '@earshot/schema'
import { dimensions, type Fact, valueName } from './dimensions'

/** Pages of the report besides the one of an open card. */
export type Page =
  | 'journey'
  | 'changes'
  | 'priorities'
  | 'words'
  | 'steps'
  | 'devices'
  | 'accounts'
  | 'leaving'
  | 'cases'
  | 'actions'
  | 'quality'

/** Where a score stands. */
export type Band = 'low' | 'middle' | 'high'

/** What the report shows: all of it is in the address, so that a link shows the same and Back undoes a step. */
export interface Filters {
  /** Default `journey`. */
  page: Page
  /** Days until today; null: all there are. Default 90. */
  days: 7 | 30 | 90 | null
  /** Default null: everybody together. */
  by: Fact | null
  /** Fact → wanted values; a fact that isn't here is not restricted. Default: none is. */
  where: Readonly<Partial<Record<Fact, readonly string[]>>>
  /** Key of the card that is open. */
  open: string | null
  /** On the page of words: a topic, a range of scores, a survey. */
  topic: string | null
  score: Band | null
  survey: string | null
  /** On the page of accounts: `survey/question` of the score. Default: the first there is. */
  asked: string | null
  /** Whether answers that look odd are left out of every figure. Default false: they count like others. */
  withoutFlagged: boolean
  /** What a period is compared with: the days just before, or the same days a year ago. Default `before`. */
  against: 'before' | 'year'
  /** On the page of cases: how far they are. Default: all that are not closed. */
  status: CaseStatus | 'all' | null
}

export const pages: readonly { page: Page; words: string }[] = [
  { page: 'journey', words: 'Journey' },
  { page: 'changes', words: 'Changes' },
  { page: 'priorities', words: 'Priorities' },
  { page: 'words', words: 'Words' },
  { page: 'steps', words: 'Expectations' },
  { page: 'devices', words: 'Phone and desktop' },
  { page: 'accounts', words: 'Accounts' },
  { page: 'leaving', words: 'Leaving' },
  { page: 'cases', words: 'Cases' },
  { page: 'actions', words: 'Actions' },
  { page: 'quality', words: 'Data quality' },
]

export const periods: readonly { days: Filters['days']; words: string; parameter: string }[] = [
  { days: 7, words: 'last 7 days', parameter: '7d' },
  { days: 30, words: 'last 30 days', parameter: '30d' },
  { days: 90, words: 'last 90 days', parameter: '90d' },
  { days: null, words: 'all time', parameter: 'all' },
]

export const bands: readonly { score: Band | null; words: string }[] = [
  { score: null, words: 'all scores' },
  { score: 'low', words: 'low scores' },
  { score: 'middle', words: 'scores in the middle' },
  { score: 'high', words: 'high scores' },
]

const defaultPeriod = '90d'

/** Filters from an address's query. Unknown values give the default, since a link may come from a later version. */
export function readFilters(query: string): Filters {
  const parameters = new URLSearchParams(query)
  const wanted = parameters.get('period') ?? defaultPeriod
  const period = periods.find(({ parameter }) => parameter === wanted)
  const split = dimensions.find(({ parameter }) => parameter === (parameters.get('by') ?? ''))
  const where = dimensions.flatMap(({ fact, parameter }) => {
    const values = parameters.getAll(parameter)
    return values.length ? [[fact, values] as const] : []
  })
  return {
    page: pages.find(({ page }) => page === parameters.get('page'))?.page ?? 'journey',
    days: period ? period.days : 90,
    by: split?.fact ?? null,
    where: Object.fromEntries(where),
    open: parameters.get('open'),
    topic: parameters.get('topic'),
    score: bands.find(({ score }) => score !== null && score === parameters.get('score'))?.score ?? null,
    survey: parameters.get('survey'),
    asked: parameters.get('asked'),
    withoutFlagged: parameters.get('flagged') === 'out',
    against: parameters.get('against') === 'year' ? 'year' : 'before',
    status: [...CASE_STATUSES, 'all' as const].find((each) => each === parameters.get('status')) ?? null,
  }
}

/** The query of an address that shows these filters: empty for the defaults. */
export function writeFilters(filters: Filters): string {
  const { page, days, by, where, open, topic, score, survey, asked, status } = filters
  const parameters = new URLSearchParams()
  if (page !== 'journey') parameters.set('page', page)
  const period = periods.find((each) => each.days === days)?.parameter ?? defaultPeriod
  if (period !== defaultPeriod) parameters.set('period', period)
  if (by) parameters.set('by', dimensions.find(({ fact }) => fact === by)?.parameter ?? by)
  for (const { fact, parameter } of dimensions)
    for (const value of where[fact] ?? []) parameters.append(parameter, value)
  for (const [name, value] of Object.entries({ open, topic, score, survey, asked, status }))
    if (value) parameters.set(name, value)
  if (filters.withoutFlagged) parameters.set('flagged', 'out')
  if (filters.against !== 'before') parameters.set('against', filters.against)
  const query = parameters.toString()
  return query ? `?${query}` : ''
}

const list = new Intl.ListFormat('en', { type: 'conjunction' })

/** What of one fact is shown: "All roles", "phone and desktop". */
export function whereWords(fact: Fact, { where }: Filters): string {
  const dimension = dimensions.find((each) => each.fact === fact)
  const values = where[fact]
  if (!dimension) return ''
  return values?.length ? list.format(values.map((value) => valueName(fact, value))) : dimension.all
}

/** The filters as a sentence, for print and for the page's head: "All roles · last 90 days · phone and desktop". */
export function filterSentence(filters: Filters): string {
  const { days, by, where } = filters
  const period = periods.find((each) => each.days === days)?.words
  const restricted = dimensions.filter(({ fact }) => fact !== 'user.role' && where[fact]?.length)
  const split = dimensions.find(({ fact }) => fact === by)?.split
  return [
    whereWords('user.role', filters),
    period,
    ...(restricted.length ? restricted.map(({ fact }) => whereWords(fact, filters)) : ['all devices']),
    split,
    filters.withoutFlagged && 'without answers that look odd',
  ]
    .filter(Boolean)
    .join(' · ')
}
