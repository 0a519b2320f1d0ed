import { type Cell, ENDS } from '../store/cells/cell'
import { countings } from './counting'
import type { Group } from './groups-of'
import type { Displays, Tally } from './tally'

/** Every combination of the values of the facts asked for. */
const groupsOf = (
  facts: Cell['series']['facts'],
  places: readonly (readonly [name: string, place: number])[],
): Group[] =>
  places.reduce<Group[]>(
    (groups, [name, place]) =>
      groups.flatMap((group) => (facts[place] ?? ['']).map((value) => ({ ...group, [name]: value }))),
    [{}],
  )

interface Dated extends Tally {
  lastDay: string
}

/** Where a survey has moved on the journey, its newest place is given; within one day, the later one by name. */
function place(one: Dated, { series: { stage, touchpoint, instrument }, lastDay }: Cell): void {
  const key = (day: string, ...of: (string | null | undefined)[]) =>
    JSON.stringify([day, ...of.map((name) => name ?? '')])
  if (key(lastDay, stage, touchpoint, instrument) < key(one.lastDay, one.stage, one.touchpoint, one.instrument)) return
  if (instrument) one.instrument = instrument
  one.stage = stage ?? one.stage
  one.touchpoint = touchpoint ?? one.touchpoint
  one.lastDay = lastDay
}

/**
 * Counts what `tally` counts, from cells instead of responses.
 *
 * @param options.dimensions Of the cells, in their order.
 * @param options.by Some of them: what the report is split by.
 */
export function tallyCells(
  cells: readonly Cell[],
  { dimensions, by }: { dimensions: readonly string[]; by: readonly string[] },
): Tally[] {
  const places = by.map((name) => [name, dimensions.indexOf(name)] as const)
  const allDisplays = new Map<string, Displays>()
  const tallies = new Map<string, Dated>()

  function displaysOf({ survey, version }: Cell['series'], group: Group): Displays {
    const key = JSON.stringify([survey, version, group])
    const displays = allDisplays.get(key) ?? { shown: 0, started: 0, statuses: {} }
    allDisplays.set(key, displays)
    return displays
  }

  function countIn(group: Group, cell: Cell): void {
    const { series, total, n, counts } = cell
    const displays = displaysOf(series, group)
    if (series.kind === 'display') {
      displays.shown += total
      displays.started += n
      for (const [i, status] of ENDS.entries())
        if (counts[i]) displays.statuses[status] = (displays.statuses[status] ?? 0) + counts[i]
      return
    }
    const { survey, version, question, type, item } = series
    if (!Object.hasOwn(countings, type)) return
    const [min, max] = [series.min ?? 0, series.max ?? 0]
    const instrument = series.instrument ?? undefined
    const key = JSON.stringify([survey, version, question, type, min, max, group])
    const one = tallies.get(key) ?? {
      ...{ survey, version, question, type, min, max, instrument, group, displays, lastDay: '' },
      // Without a prototype: an option may be called anything.
      ...{ stage: null, touchpoint: null, n: 0, distribution: Object.create(null) as Tally['distribution'] },
    }
    tallies.set(key, one)
    place(one, cell)
    const numbers = counts.map((times, number) => [String(number), times] as const)
    for (const [answer, times] of series.kind === 'item' ? [[item, n] as const] : numbers)
      if (times) one.distribution[answer] = (one.distribution[answer] ?? 0) + times
    if (series.kind === 'answer') one.n += n
  }

  for (const cell of cells) for (const group of groupsOf(cell.series.facts, places)) countIn(group, cell)
  return [...tallies.values()].map(({ lastDay: _, ...one }) => one)
}
