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

/** Ranges of one device without two that touch or meet: each keeps the earliest time of those it is made of. */
export function joined(ranges: readonly Range[]): Range[] {
  const all: Range[] = []
  for (const one of [...ranges].sort((a, b) => a.low - b.low)) {
    const last = all.at(-1)
    if (!last || one.low > last.high + 1) all.push({ ...one })
    else {
      last.high = Math.max(last.high, one.high)
      last.since = earlier(last.since, one.since)
    }
  }
  return all
}

/** Sightings as ranges, so that neighbours, and the revisions of one response, are taken in at once. */
export function rangesOf(sightings: readonly Sighting[]): Ranges[] {
  const devices = Map.groupBy(sightings, ({ project, device }) => `${device} ${project}`)
  return [...devices.values()].map((all) => ({
    project: all[0]!.project,
    device: all[0]!.device,
    ranges: joined(all.map(({ number, at }) => ({ low: number, high: number, since: at }))),
  }))
}
