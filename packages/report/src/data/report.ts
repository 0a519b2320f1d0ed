import type { Config, Declared, Flagged, QualityReport, ReportSections, Values } from '@earshot/schema'
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { type Filters, readFilters, writeFilters } from '../filters/filters'
import { aYearBefore, daysBefore, lastDays, type Period } from '../filters/period'
import { queryOf } from '../filters/query-of'
import { type Change, changes } from '../journey/change'
import { type Counted, cardsOf, type JourneyView, journeyView } from '../journey/journey'
import { type Books, parseBooks } from './books'
import { parseConfig } from './config'
import { type LiveState, listen } from './live'
import { parseQuality } from './quality'
import { ReadError, readJson } from './read'
import { parseRows, type Row } from './row'
import { parseSection } from './section'
import { writeJson } from './write'

/** Everything the page draws, and what it can do. */
export interface Report {
  filters: ReadonlySignal<Filters>
  /** The configuration; null when the collector has none, undefined until it is known. */
  config: ReadonlySignal<Config | null | undefined>
  view: ReadonlySignal<JourneyView>
  /** What came and what did not; null when the collector does not tell. */
  quality: ReadonlySignal<QualityReport | null>
  changes: ReadonlySignal<ReadonlyMap<string, Change>>
  live: ReadonlySignal<LiveState>
  /** What stands in the way of fresh figures, in words; null if nothing does. */
  problem: ReadonlySignal<string | null>
  /** Whether rows have been read at least once. */
  loaded: ReadonlySignal<boolean>
  /** Fact → values that the figures can be restricted to, the most frequent first. */
  values: ReadonlySignal<Values['values']>
  /** Targets, personas and the weights of the index, as the collector's settings have them. */
  declared: ReadonlySignal<Declared>
  /** Answers that look odd, in this period and with these filters; null until it is known. */
  flagged: ReadonlySignal<Flagged | null>
  /** Grows with every answer that has arrived. */
  revision: ReadonlySignal<number>
  /** Where answers are sent to. */
  endpoint: string
  /** Address of the rows as CSV. */
  csv: ReadonlySignal<string>
  /** The address of the page with these filters. */
  href(change: Partial<Filters>): string
  set(change: Partial<Filters>): void
  /** A part of the report, for the period and filters of now. @throws ReadError or TypeError, with words for the reader. */
  readSection<N extends keyof ReportSections>(
    name: N,
    parameters: Readonly<Record<string, string | null>>,
    signal?: AbortSignal,
  ): Promise<ReportSections[N]>
  /** Address of everything that is kept of a person, as JSON. */
  allAnswers(person: string): string
  /** Cases or actions. @throws ReadError or TypeError, with words for the reader. */
  readBooks<N extends keyof Books>(name: N, signal?: AbortSignal): Promise<Books[N]>
  /** Changes a case or an action, and has what is shown read anew. @throws ReadError with words for the reader. */
  change(method: 'POST' | 'PATCH' | 'DELETE', path: string, body?: object): Promise<void>
  destroy(): void
}

/** News that come within this time of each other are fetched together. */
const gatherMs = 300

const nothing: Counted = { total: [], groups: [], before: [], beforeGroups: [] }

const nothingDeclared: Declared = { targets: {}, personas: [], index: null }

const periodOf = ({ days }: Filters, nowMs: number): Period | null => (days ? lastDays(days, nowMs) : null)

/** The address of something that is asked for a period and the wanted values. */
function urlOf(base: URL, path: string, filters: Filters, period: Period | null): URL {
  const url = new URL(path, base)
  for (const [name, value] of Object.entries(queryOf(filters, period))) url.searchParams.set(name, value)
  return url
}

function reportUrl(base: URL, filters: Filters, period: Period | null, by: string | null): URL {
  const url = urlOf(base, 'v1/report', filters, period)
  if (by) url.searchParams.set('by', by)
  return url
}

/** What figures are split by: on the pages that compare devices, by them. */
const splitOf = ({ page, open, by }: Filters) =>
  (page === 'devices' || page === 'changes') && open === null ? 'device' : by

async function readCounted(base: URL, filters: Filters, signal: AbortSignal): Promise<Counted> {
  const nowMs = Date.now()
  const { days } = filters
  const period = periodOf(filters, nowMs)
  const by = splitOf(filters)
  const rows = async (url: URL | null): Promise<Row[]> => (url ? parseRows(await readJson(url, signal)) : [])
  const earlier = days ? (filters.against === 'year' ? aYearBefore : daysBefore)(days, nowMs) : null
  const isParted = filters.page === 'changes' && filters.open === null
  const [total, groups, before, beforeGroups] = await Promise.all([
    rows(reportUrl(base, filters, period, null)),
    rows(by ? reportUrl(base, filters, period, by) : null),
    rows(earlier && reportUrl(base, filters, earlier, null)),
    rows(earlier && isParted ? reportUrl(base, filters, earlier, by) : null),
  ])
  return { total, groups, before, beforeGroups }
}

/** What a collector may lack: null if it does. */
async function readOptional<T>(url: URL, parse: (body: unknown) => T, signal?: AbortSignal): Promise<T | null> {
  try {
    return parse(await readJson(url, signal))
  } catch (error) {
    if (error instanceof ReadError && error.status === 404) return null
    throw error
  }
}

/** The report on the collector at `base` (a folder's address), its filters kept in the address bar. */
export function createReport(base: URL): Report {
  const filters = signal(readFilters(location.search))
  const config: Signal<Config | null | undefined> = signal(undefined)
  const counted = signal(nothing)
  const quality: Signal<QualityReport | null> = signal(null)
  const values: Signal<Values['values']> = signal({})
  const flagged: Signal<Flagged | null> = signal(null)
  const declared = signal(nothingDeclared)
  const live: Signal<LiveState> = signal('connecting')
  const problem: Signal<string | null> = signal(null)
  const loaded = signal(false)
  const revision = signal(0)
  let reading: AbortController | undefined
  /** Days that the values are of. */
  let valuesOf: Filters['days'] | undefined
  /** Period and filters that the flagged are of. */
  let flaggedOf: string | undefined
  let gathering: ReturnType<typeof setTimeout> | undefined

  /** What can be chosen; read once for a period, since it needs a look at every response. Null: as it was. */
  async function readValues(from: URL, asked: Filters, aborted: AbortSignal): Promise<Values['values'] | null> {
    if (valuesOf === asked.days) return null
    const url = urlOf(from, 'v1/report/values', { ...asked, where: {} }, periodOf(asked, Date.now()))
    const read = await readOptional(url, (body) => parseSection('values', body), aborted)
    valuesOf = asked.days
    return read?.values ?? {}
  }

  /** Answers that look odd, in all, whether they are left out or not; read once for period and filters. */
  async function readFlagged(asked: Filters, aborted: AbortSignal): Promise<void> {
    const key = JSON.stringify([asked.days, asked.where])
    if (flaggedOf === key) return
    const url = urlOf(base, 'v1/report/flagged', { ...asked, withoutFlagged: false }, periodOf(asked, Date.now()))
    const read = await readOptional(url, (body) => parseSection('flagged', body), aborted)
    flaggedOf = key
    flagged.value = read
  }

  /** Read once: the settings stand for as long as the collector runs. */
  async function readDeclared(aborted: AbortSignal): Promise<void> {
    if (declared.value !== nothingDeclared) return
    const url = new URL('v1/report/declared', base)
    declared.value = (await readOptional(url, (body) => parseSection('declared', body), aborted)) ?? nothingDeclared
  }

  async function refresh() {
    reading?.abort()
    const mine = new AbortController()
    reading = mine
    try {
      if (!config.value) config.value = await readOptional(new URL('v1/config', base), parseConfig)
      const [fresh, came, known] = await Promise.all([
        readCounted(base, filters.value, mine.signal),
        readOptional(new URL('v1/report/quality', base), parseQuality, mine.signal),
        readValues(base, filters.value, mine.signal),
        readFlagged(filters.value, mine.signal),
        readDeclared(mine.signal),
      ])
      if (mine.signal.aborted) return
      counted.value = fresh
      quality.value = came
      if (known) values.value = known
      loaded.value = true
      revision.value += 1
      problem.value = null
    } catch (error) {
      if (!mine.signal.aborted) problem.value = error instanceof Error ? error.message : String(error)
    } finally {
      if (reading === mine) reading = undefined
    }
  }

  // A busy stream must not put the refresh off for ever: the first news sets the time.
  function onNews() {
    gathering ??= setTimeout(() => {
      gathering = undefined
      if (reading) onNews()
      else void refresh()
    }, gatherMs)
  }

  function adopt(next: Filters) {
    const countedFor = (each: Filters) =>
      JSON.stringify([each.days, each.against, splitOf(each), each.where, each.withoutFlagged, each.page === 'changes'])
    const recount = countedFor(next) !== countedFor(filters.value)
    filters.value = next
    if (recount) void refresh()
  }

  const onPopState = () => adopt(readFilters(location.search))
  addEventListener('popstate', onPopState)
  const stopListening = listen(
    new URL('v1/stream', base),
    (state) => {
      live.value = state
    },
    onNews,
  )
  void refresh()

  const view = computed(() => journeyView(config.value ?? null, counted.value))
  return {
    filters,
    config,
    quality,
    values,
    view,
    changes: computed(() => changes(cardsOf(view.value).flatMap(({ blocks }) => blocks))),
    live,
    problem,
    loaded,
    flagged,
    declared,
    revision,
    endpoint: new URL('v1/responses', base).href,
    csv: computed(() => {
      const url = reportUrl(base, filters.value, periodOf(filters.value, Date.now()), splitOf(filters.value))
      url.searchParams.set('format', 'csv')
      return url.href
    }),
    href: (change) => `${location.pathname}${writeFilters({ ...filters.value, ...change })}`,
    set(change) {
      const next = { ...filters.value, ...change }
      const address = `${location.pathname}${writeFilters(next)}`
      if (address === `${location.pathname}${location.search}`) return
      history.pushState(null, '', address)
      adopt(next)
    },
    async readSection(name, parameters, aborted) {
      const url = urlOf(base, `v1/report/${name}`, filters.value, periodOf(filters.value, Date.now()))
      for (const [parameter, value] of Object.entries(parameters)) if (value) url.searchParams.set(parameter, value)
      return parseSection(name, await readJson(url, aborted))
    },
    allAnswers: (person) => new URL(`v1/people/${encodeURIComponent(person)}`, base).href,
    readBooks: async (name, aborted) => parseBooks(name, await readJson(new URL(`v1/${name}`, base), aborted)),
    async change(method, path, body) {
      await writeJson(new URL(path, base), method, body)
      revision.value += 1
    },
    destroy() {
      stopListening()
      clearTimeout(gathering)
      reading?.abort()
      removeEventListener('popstate', onPopState)
    },
  }
}
