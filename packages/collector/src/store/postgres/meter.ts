import { joined, type Range, rangesOf } from '../ranges-of'
import type { Sighting } from '../sighting'
import { columnsOf, type Query } from './query'

const FIND = `select asked.project, asked.device, touched.low, touched.high, touched.since
  from unnest($1::text[], $2::bytea[], $3::integer[], $4::integer[]) as asked(project, device, low, high),
  lateral (select low, high, since from seen where seen.project = asked.project and seen.device = asked.device
    and seen.low <= asked.high + 1 and seen.high >= asked.low - 1) as touched`
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

interface Touched extends Range {
  project: string
  device: Buffer
}

/**
 * Takes numbers into the ranges of their devices, within a transaction that nobody else's change of ranges runs beside: they
 * grow, meet and become one, as in SQLite's meter.
 */
export async function seeAll(query: Query, sightings: readonly Sighting[]): Promise<void> {
  if (!sightings.length) return
  const came = rangesOf(sightings)
  const asked = came.flatMap(({ project, device, ranges }) =>
    ranges.map(({ low, high }) => [project, Buffer.from(device, 'hex'), low, high]),
  )
  const rows = (await query(FIND, columnsOf(asked, 4), 'find-seen')) as unknown as Touched[]
  const touchedBy = Map.groupBy(rows, ({ project, device }) => `${device.toString('hex')} ${project}`)
  const gone: unknown[][] = []
  const put: unknown[][] = []
  for (const { project, device: hex, ranges } of came) {
    const device = Buffer.from(hex, 'hex')
    // A range between two that came is touched by both.
    const before = new Map(touchedBy.get(`${hex} ${project}`)?.map((one) => [one.low, one]))
    const after = joined([...before.values(), ...ranges])
    for (const { low, high, since } of after) {
      const known = before.get(low)
      before.delete(low)
      if (known?.high !== high || known.since !== since) put.push([project, device, low, high, since])
    }
    for (const low of before.keys()) gone.push([project, device, low])
  }
  await Promise.all([
    gone.length && query(REMOVE, columnsOf(gone, 3), 'remove-seen'),
    put.length && query(PUT, columnsOf(put, 5), 'put-seen'),
  ])
}
