import type { Config } from '@earshot/schema'
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { type Filters, readFilters, writeFilters } from '../filters/filters'
import { daysBefore, lastDays, type Period } from '../filters/period'
import { type Change, changes } from '../journey/change'
import { type Counted, cardsOf, type JourneyView, journeyView } from '../journey/journey'
import { parseConfig } from './config'
import { type LiveState, listen } from './live'
import { parseQuality, type Quality } from './quality'
import { ReadError, readJson } from './read'
import { parseRows, type Row } from './row'

/** Everything the page draws, and the two things that it can do. */
export interface Report {
  filters: ReadonlySignal<Filters>
  /** The configuration; null when the collector has none, undefined until it is known. */
  config: ReadonlySignal<Config | null | undefined>
  view: ReadonlySignal<JourneyView>
  /** What came and what did not; null when the collector does not tell. */
  quality: ReadonlySignal<Quality | null>
  changes: ReadonlySignal<ReadonlyMap<string, Change>>
  live: ReadonlySignal<LiveState>
  /** What stands in the way of fresh figures, in words; null if nothing does. */
  problem: ReadonlySignal<string | null>
  /** Whether rows have been read at least once. */
  loaded: ReadonlySignal<boolean>
  /** Where answers are sent to. */
  endpoint: string
  set(change: Partial<Filters>): void
  destroy(): void
}

/** News that come within this time of each other are fetched together. */
const gatherMs = 300

const nothing: Counted = { total: [], groups: [], before: [] }

function reportUrl(base: URL, period: Period | null, by: string | null): URL {
  const url = new URL('v1/report', base)
  if (period) url.searchParams.set('from', period.from)
  if (period) url.searchParams.set('to', period.to)
  if (by) url.searchParams.set('by', by)
  return url
}

async function readCounted(base: URL, { days, by }: Filters, signal: AbortSignal): Promise<Counted> {
  const nowMs = Date.now()
  const period = days ? lastDays(days, nowMs) : null
  const rows = async (url: URL | null): Promise<Row[]> => (url ? parseRows(await readJson(url, signal)) : [])
  const [total, groups, before] = await Promise.all([
    rows(reportUrl(base, period, null)),
    rows(by ? reportUrl(base, period, by) : null),
    rows(days ? reportUrl(base, daysBefore(days, nowMs), null) : null),
  ])
  return { total, groups, before }
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
  const quality: Signal<Quality | null> = signal(null)
  const live: Signal<LiveState> = signal('connecting')
  const problem: Signal<string | null> = signal(null)
  const loaded = signal(false)
  let reading: AbortController | undefined
  let gathering: ReturnType<typeof setTimeout> | undefined

  async function refresh() {
    reading?.abort()
    const mine = new AbortController()
    reading = mine
    try {
      if (!config.value) config.value = await readOptional(new URL('v1/config', base), parseConfig)
      const [fresh, came] = await Promise.all([
        readCounted(base, filters.value, mine.signal),
        readOptional(new URL('v1/report/quality', base), parseQuality, mine.signal),
      ])
      if (mine.signal.aborted) return
      counted.value = fresh
      quality.value = came
      loaded.value = true
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
    const recount = next.days !== filters.value.days || next.by !== filters.value.by
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
    view,
    changes: computed(() => changes(cardsOf(view.value).flatMap(({ blocks }) => blocks))),
    live,
    problem,
    loaded,
    endpoint: new URL('v1/responses', base).href,
    set(change) {
      const next = { ...filters.value, ...change }
      const address = `${location.pathname}${writeFilters(next)}`
      // Opening a card is a step that Back undoes; a filter is not.
      if (next.open && next.open !== filters.value.open) history.pushState(null, '', address)
      else history.replaceState(null, '', address)
      adopt(next)
    },
    destroy() {
      stopListening()
      clearTimeout(gathering)
      reading?.abort()
      removeEventListener('popstate', onPopState)
    },
  }
}
