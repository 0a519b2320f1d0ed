import type { Sighting } from '../sighting'
import type { Series } from './cell'
import { createDeltas, type Delta } from './deltas'
import { seriesOf, seriesText } from './series-id'

/** What a transaction changes in the cells, and which numbers of devices it saw. */
export interface Pending {
  deltas: Delta[]
  sightings: Sighting[]
}

/** What a series says of its own, and how much it changes on a day. */
type Change = [
  ...[kind: string, question: string, type: string, min: number | null, max: number | null],
  ...[instrument: string | null, item: string, day: string, total: number, n: number, ...counts: number[]],
]
/** What series of one group have in common, and the changes of each. */
type Group = [
  ...[project: string, survey: string, version: number, stage: string | null, touchpoint: string | null],
  ...[facts: string[][], ...changes: Change[]],
]
/** As earlier versions wrote a change: all of the series, a day, and what is counted. */
type Whole = [series: unknown[], day: string, total: number, n: number, ...counts: number[]]

/** How it is written: as short as it may be. */
interface Written {
  cells: (Group | Whole)[]
  /** The device and its number in turn; earlier versions wrote project, device, number and time of each. */
  seen: ([project: string, at: string, devices: (string | number)[]] | [string, string, number, string])[]
}

/** Characters of one text: a row that PostgreSQL keeps in its place, and does not compress. */
const LONGEST = 6000

const ownText = ({ question, type, min, max, instrument, item }: Series) =>
  JSON.stringify([question, type, min, max, instrument, item]).slice(1, -1)

/** The changes as groups, each as JSON without its last bracket. */
function* groupsOf(deltas: readonly Delta[]): Generator<string> {
  let before: string | undefined
  let group = ''
  for (const { series, text, day, total, n, counts } of deltas) {
    const own = ownText(series)
    // What is between the kind and what is its own, as JSON already.
    const common = text.slice(series.kind.length + 4, -own.length - 2)
    if (common !== before) {
      if (group) yield group
      group = `[${common}`
      before = common
    }
    group += `,["${series.kind}",${own},"${day}",${total},${n},${counts}]`
  }
  if (group) yield group
}

function seenText(sightings: readonly Sighting[]): string {
  const together = Map.groupBy(sightings, ({ project, at }) => JSON.stringify([project, at]).slice(1, -1))
  const parts = [...together].map(([common, some]) => {
    const devices = some.map(({ device, number }) => `"${device}",${number}`)
    return `[${common},[${devices}]]`
  })
  return `[${parts}]`
}

/**
 * This as texts, JSON: rows of `pending`. They are written with the responses and count from then on; a fold brings many of
 * them into cells and ranges at once, which so are written once for many transactions.
 */
export function pendingTexts({ deltas, sightings }: Pending): string[] {
  const texts: string[] = []
  let cells = ''
  for (const group of groupsOf(deltas)) {
    if (cells.length > LONGEST) {
      texts.push(`{"cells":[${cells}],"seen":[]}`)
      cells = ''
    }
    cells += `${cells && ','}${group}]`
  }
  if (cells || sightings.length) texts.push(`{"cells":[${cells}],"seen":${seenText(sightings)}}`)
  return texts
}

function* changesIn(cell: Group | Whole): Generator<{ parts: readonly unknown[]; counted: readonly unknown[] }> {
  if (Array.isArray(cell[0])) {
    const [parts, ...counted] = cell as Whole
    yield { parts, counted }
    return
  }
  const common = cell.slice(0, 6)
  for (const [kind, ...own] of cell.slice(6) as Change[])
    yield { parts: [kind, ...common, ...own.slice(0, 6)], counted: own.slice(6) }
}

function* sightingsIn(seen: Written['seen'][number]): Generator<Sighting> {
  if (seen.length === 4) {
    const [project, device, number, at] = seen
    yield { project, device, number, at }
    return
  }
  const [project, at, devices] = seen
  for (let i = 0; i < devices.length; i += 2)
    yield { project, device: devices[i] as string, number: devices[i + 1] as number, at }
}

/** What several of those say together. */
export function readPending(texts: readonly string[]): Pending {
  const deltas = createDeltas([])
  const sightings: Sighting[] = []
  for (const text of texts) {
    const { cells, seen } = JSON.parse(text) as Written
    for (const cell of cells)
      for (const { parts, counted } of changesIn(cell)) {
        const [day, total, n, ...counts] = counted as [string, number, number, ...number[]]
        const series = seriesOf(parts)
        deltas.join({ series, text: seriesText(series), day, total, n, counts })
      }
    for (const some of seen) sightings.push(...sightingsIn(some))
  }
  return { deltas: deltas.all(), sightings }
}
