import { dimensions, type Fact, valueName } from './dimensions'

/** Pages of the report besides the one of an open card. */
export type Page = 'journey' | 'words' | 'steps' | 'devices' | 'leaving' | 'quality'

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
}

export const pages: readonly { page: Page; words: string }[] = [
  { page: 'journey', words: 'Journey' },
  { page: 'words', words: 'Words' },
  { page: 'steps', words: 'Expectations' },
  { page: 'devices', words: 'Phone and desktop' },
  { page: 'leaving', words: 'Leaving' },
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
  }
}

/** The query of an address that shows these filters: empty for the defaults. */
export function writeFilters({ page, days, by, where, open, topic, score, survey }: Filters): string {
  const parameters = new URLSearchParams()
  if (page !== 'journey') parameters.set('page', page)
  const period = periods.find((each) => each.days === days)?.parameter ?? defaultPeriod
  if (period !== defaultPeriod) parameters.set('period', period)
  if (by) parameters.set('by', dimensions.find(({ fact }) => fact === by)?.parameter ?? by)
  for (const { fact, parameter } of dimensions)
    for (const value of where[fact] ?? []) parameters.append(parameter, value)
  for (const [name, value] of Object.entries({ open, topic, score, survey })) if (value) parameters.set(name, value)
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
  ]
    .filter(Boolean)
    .join(' · ')
}
