import type { Sighting } from '../sighting'
import { columnsOf, type Query } from './query'

interface Range {
  low: number
  high: number
  /** ISO time at which the first of the range came. */
  since: string
}

interface Device {
  project: string
  device: Buffer
  /** The ranges around the numbers that came, by their low ends. */
  ranges: Map<number, Range>
  changed: Set<number>
}

/** Brings sightings into the ranges of their devices: these are read, changed, and written. */
export interface Meter {
  read(query: Query): Promise<void>
  takeAll(): void
  write(query: Query): Promise<void>
}

const FIND = `select asked.project, asked.device, near.low, near.high, near.since
  from unnest($1::text[], $2::bytea[], $3::integer[]) as asked(project, device, number),
  lateral (select low, high, since from seen where seen.project = asked.project and seen.device = asked.device
    and low <= asked.number + 1 order by low desc limit 2) as near`
const REMOVE = `delete from seen using unnest($1::text[], $2::bytea[], $3::integer[]) as gone(project, device, low)
  where seen.project = gone.project and seen.device = gone.device and seen.low = gone.low`
const PUT = `insert into seen (project, device, low, high, since)
  select * from unnest($1::text[], $2::bytea[], $3::integer[], $4::integer[], $5::text[])
  on conflict (project, device, low) do update set high = excluded.high, since = excluded.since`

/** Counts devices and gaps, as SQLite's meter does. */
export const COUNT_GAPS = `select coalesce(sum(case when later < $1 then missing end), 0) as lost,
    coalesce(sum(case when later >= $1 then missing end), 0) as awaited
  from (select low - 1 - coalesce(lag(high) over upwards, 0) as missing, min(since) over (upwards
      rows between current row and unbounded following) as later
    from seen where (project, device) in (select project, device from seen where low > 1)
    window upwards as (partition by project, device order by low)) as gaps
  where missing > 0`

const earliest = (times: readonly (string | undefined)[]) => times.filter((time) => time !== undefined).sort()[0]!

/** Takes a number into the ranges: they grow, meet and become one, and the earlier time stays. */
function take({ ranges, changed }: Device, number: number, at: string): void {
  const [first, second] = [...ranges.values()].filter(({ low }) => low <= number + 1).sort((a, b) => b.low - a.low)
  const next = first?.low === number + 1 ? first : undefined
  const previous = next ? second : first
  if (previous && previous.high >= number) return
  const grown = previous?.high === number - 1 ? previous : undefined
  const low = grown?.low ?? number
  const range = { low, high: next?.high ?? number, since: earliest([at, next?.since, grown?.since]) }
  if (next) ranges.delete(next.low)
  ranges.set(low, range)
  for (const end of next ? [low, next.low] : [low]) changed.add(end)
}

/** Keeps the numbers of each device as ranges, the same as SQLite's meter does. Nobody else may change them meanwhile. */
export function createMeter(sightings: readonly Sighting[]): Meter {
  const devices = new Map<string, Device>()

  function deviceOf(project: string, hex: string): Device {
    const key = `${hex} ${project}`
    const known = devices.get(key)
    if (known) return known
    const device: Device = { project, device: Buffer.from(hex, 'hex'), ranges: new Map(), changed: new Set() }
    devices.set(key, device)
    return device
  }

  return {
    async read(query) {
      if (!sightings.length) return
      const asked = sightings.map(({ project, device, number }) => [project, Buffer.from(device, 'hex'), number])
      for (const { project, device, low, high, since } of await query(FIND, columnsOf(asked, 3), 'find-seen'))
        deviceOf(project as string, (device as Buffer).toString('hex')).ranges.set(low as number, {
          low: low as number,
          high: high as number,
          since: since as string,
        })
    },

    takeAll() {
      for (const { project, device, number, at } of sightings) take(deviceOf(project, device), number, at)
    },

    async write(query) {
      const ends = [...devices.values()].flatMap((one) => [...one.changed].map((low) => ({ one, low })))
      const gone = ends
        .filter(({ one, low }) => !one.ranges.has(low))
        .map(({ one: { project, device }, low }) => [project, device, low])
      const put = ends.flatMap(({ one: { project, device, ranges }, low }) => {
        const range = ranges.get(low)
        return range ? [[project, device, low, range.high, range.since]] : []
      })
      await Promise.all([
        gone.length && query(REMOVE, columnsOf(gone, 3), 'remove-seen'),
        put.length && query(PUT, columnsOf(put, 5), 'put-seen'),
      ])
    },
  }
}
