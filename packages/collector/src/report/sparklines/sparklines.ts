import type { ReportRow, Sparkline, Sparklines } from '@earshot/schema'
import { needsTrust } from '../../guard/trust'
import { filterOf } from '../../responses/query'
import { figures } from '../figures'
import { rows } from '../rows'
import type { Ask, Section } from '../section'
import { type Tally, tally } from '../tally'
import { bucketsOf } from '../trend/buckets'
import { chartOf } from '../trend/chart-of'
import { wanted } from '../wanted'

const DAY_MS = 864e5
/** A card has no room for more, and each is read by itself. */
const MOST_WEEKS = 52
/** Up to so many days, the smallest point is a day; beyond, it is a week: as in the trend. */
const LONGEST_BY_DAY = 31
/** The part of a split that is a time; no fact has this name. */
const PART = 'part'

const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10)

/** Days that are read together, the newest first, counted back from the last day. */
function spansOf({ query, nowMs }: Ask): { from: string; to: string }[] {
  const lastMs = Date.parse(query.to ?? dayOf(nowMs))
  const earliestMs = lastMs - (7 * MOST_WEEKS - 1) * DAY_MS
  const firstMs = Math.max(query.from ? Date.parse(query.from) : 0, earliestMs)
  const days = Math.round((lastMs - firstMs) / DAY_MS) + 1
  const size = days <= LONGEST_BY_DAY ? 1 : 7
  return Array.from({ length: Math.ceil(days / size) }, (_, index) => {
    const toMs = lastMs - index * size * DAY_MS
    return { from: dayOf(Math.max(firstMs, toMs - (size - 1) * DAY_MS)), to: dayOf(toMs) }
  })
}

type Dated = Tally & { day: string }

const lineKey = ({ survey, version, question, type, min, max }: Tally) =>
  JSON.stringify([survey, version, question, type, min, max])

function join(own: readonly Tally[], part: string): Tally {
  const [first] = own as readonly [Tally, ...Tally[]]
  const distribution: Record<string, number> = {}
  for (const one of own)
    for (const [answer, n] of Object.entries(one.distribution)) distribution[answer] = (distribution[answer] ?? 0) + n
  return { ...first, n: own.reduce((sum, { n }) => sum + n, 0), distribution, group: { ...first.group, [PART]: part } }
}

function lineOf(
  [first]: readonly [Tally, ...Tally[]],
  found: readonly ReportRow[],
  { days, newest }: { days: number; newest: string },
): Sparkline {
  const dated = found.toSorted((a, b) => ((a.group[PART] ?? '') < (b.group[PART] ?? '') ? -1 : 1))
  const shown = dated.filter(({ value, distribution }) => value !== null && distribution !== null)
  const charts = chartOf(
    first.type,
    first.max,
    shown.map(({ group, distribution }) => ({
      ...{ key: group[PART] ?? newest, series: '', distribution: distribution ?? {} },
    })),
  )
  const chart = 'reason' in charts ? undefined : charts[0]
  const limits = new Map(chart?.points.map((point) => [point.key, point]))
  return {
    ...{ survey: first.survey, version: first.version, question: first.question, bucketDays: days },
    centre: chart?.centre ?? null,
    points: dated.map(({ group, n, value }) => {
      const limit = limits.get(group[PART] ?? newest)
      return {
        ...{ from: group[PART] ?? newest, n, value, lowest: limit?.lo ?? null, highest: limit?.hi ?? null },
        isSignal: (limit?.signals.length ?? 0) > 0,
      }
    }),
  }
}

/** `GET /v1/report/sparklines`: every score over the period, from the cells where facts allow; for cards. */
export const sparklines: Section = {
  params: ['survey', 'touchpoint'],
  async read(ask): Promise<Sparklines> {
    const { query, where } = ask
    const spans = spansOf(ask)
    const [newest] = spans as [{ from: string; to: string }]
    const filter = filterOf(query)
    const facts = Object.keys(where)
    const all: Dated[] = []
    const read = await ask.scored()
    for (const span of spans) {
      const tallies = needsTrust(facts)
        ? await tally(ask.documents(span), facts)
        : await read({ ...filter, ...span }, facts)
      for (const one of tallies) if (Object.hasOwn(figures, one.type) && one.n > 0) all.push({ ...one, day: span.from })
    }
    const lines = [...Map.groupBy(all, lineKey).values()].map((own): Sparkline => {
      const days = new Map<string, number>()
      for (const { day, n } of own) days.set(day, (days.get(day) ?? 0) + n)
      const buckets = bucketsOf(days, spans.at(-1)!.from, newest.to)
      const cells = Map.groupBy(own, ({ day, group }) => JSON.stringify([buckets.startOf(day), group]))
      const parts = [...cells.values()].map((same) => join(same, buckets.startOf(same[0]!.day)))
      const found = rows(wanted(parts, where, [PART]))
      return lineOf(parts as [Tally, ...Tally[]], found, { days: buckets.days, newest: newest.from })
    })
    return { lines: lines.filter(({ points }) => points.length > 0) }
  },
}
