import type { DatabaseSync } from 'node:sqlite'
import { joined, type Range, rangesOf } from '../ranges-of'
import type { Sighting } from '../sighting'

/** Tells which of the responses that devices made never came. */
export interface Meter {
  /** Takes in numbers that came. */
  seeAll(sightings: readonly Sighting[]): void
  /** Counts devices and gaps. @param before ISO time that parts what is lost from what is awaited. */
  read(before: string): { clients: number; lost: number; awaited: number }
}

/**
 * Keeps the numbers of each device as ranges, so that a device without losses takes one row however much it sends. Ranges
 * say the same in whatever order numbers came: they grow, meet and become one, and the earlier `since` stays.
 */
export function createMeter(db: DatabaseSync): Meter {
  const findTouched = db.prepare(
    'select low, high, since from seen where project = ? and device = ? and low <= ? and high >= ?',
  )
  const add = db.prepare('insert into seen (project, device, low, high, since) values (?, ?, ?, ?, ?)')
  const grow = db.prepare('update seen set high = ?, since = ? where project = ? and device = ? and low = ?')
  const remove = db.prepare('delete from seen where project = ? and device = ? and low = ?')
  // What is missing below a range waits since the first of all later numbers came.
  const countGaps = db.prepare(
    `select coalesce(sum(case when later < ?1 then missing end), 0) as lost,
       coalesce(sum(case when later >= ?1 then missing end), 0) as awaited
     from (select low - 1 - coalesce(lag(high) over upwards, 0) as missing, min(since) over (upwards
         rows between current row and unbounded following) as later
       from seen where (project, device) in (select project, device from seen where low > 1)
       window upwards as (partition by project, device order by low))
     where missing > 0`,
  )
  const countDevices = db.prepare('select count(*) as n from (select distinct project, device from seen)')

  function see(project: string, hex: string, came: Range): void {
    const device = Buffer.from(hex, 'hex')
    const touched = findTouched.all(project, device, came.high + 1, came.low - 1) as unknown as Range[]
    const { low, high, since } = joined([...touched, came])[0]!
    const known = touched.find((one) => one.low === low)
    if (known?.high === high && known.since === since) return
    for (const one of touched) if (one !== known) remove.run(project, device, one.low)
    if (known) grow.run(high, since, project, device, low)
    else add.run(project, device, low, high, since)
  }

  return {
    seeAll(sightings) {
      for (const { project, device, ranges } of rangesOf(sightings)) for (const one of ranges) see(project, device, one)
    },

    read(before) {
      const gaps = countGaps.get(before) as { lost: number; awaited: number }
      return { clients: (countDevices.get() as { n: number }).n, lost: gaps.lost, awaited: gaps.awaited }
    },
  }
}
