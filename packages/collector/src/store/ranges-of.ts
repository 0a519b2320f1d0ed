import type { Sighting } from './sighting'

/** Numbers without a gap between them, both ends included. */
export interface Range {
  low: number
  high: number
  /** ISO time at which the first of them came. */
  since: string
}

/** What one device numbered, as far as it came. */
export interface Ranges {
  project: string
  /** Hex of what it is known by. */
  device: string
  ranges: Range[]
}

const earlier = (a: string, b: string) => (b < a ? b : a)

/** Sightings as ranges, so that neighbours, and the revisions of one response, are taken in at once. */
export function rangesOf(sightings: readonly Sighting[]): Ranges[] {
  const devices = Map.groupBy(sightings, ({ project, device }) => `${device} ${project}`)
  return [...devices.values()].map((all) => {
    const ranges: Range[] = []
    for (const { number, at } of all.sort((a, b) => a.number - b.number)) {
      const last = ranges.at(-1)
      if (!last || number > last.high + 1) ranges.push({ low: number, high: number, since: at })
      else {
        last.high = number
        last.since = earlier(last.since, at)
      }
    }
    const { project, device } = all[0]!
    return { project, device, ranges }
  })
}
