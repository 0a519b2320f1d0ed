import type { DatabaseSync } from 'node:sqlite'
import type { Sighting } from '../sighting'

interface Range {
  low: number
  high: number
  /** ISO time at which the first of the range came. */
  since: string
}

/** Tells which of the responses that devices made never came. */
export interface Meter {
  /** Takes in a number that came. */
  see(sighting: Sighting): void
  /** Counts devices and gaps. @param before ISO time that parts what is lost from what is awaited. */
  read(before: string): { clients: number; lost: number; awaited: number }
}

/**
 * Keeps the numbers of each device as ranges, so that a device without losses takes one row however much it sends. Ranges
 * say the same in whatever order numbers came: they grow, meet and become one, and the earlier `since` stays.
 */
export function createMeter(db: DatabaseSync): Meter {
  const findAround = db.prepare(
    'select low, high, since from seen where project = ? and device = ? and low <= ? order by low desc limit 2',
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

  return {
    see({ project, device: hex, number, at }) {
      const device = Buffer.from(hex, 'hex')
      const around = findAround.all(project, device, number + 1) as unknown as Range[]
      const next = around[0]?.low === number + 1 ? around.shift() : undefined
      const previous = around[0]
      if (previous && previous.high >= number) return
      const grows = previous?.high === number - 1 ? previous : undefined
      const since = [at, next?.since, grows?.since].reduce<string>((a, b) => (b && b < a ? b : a), at)
      if (next) remove.run(project, device, next.low)
      const high = next?.high ?? number
      if (grows) grow.run(high, since, project, device, grows.low)
      else add.run(project, device, number, high, since)
    },

    read(before) {
      const gaps = countGaps.get(before) as { lost: number; awaited: number }
      return { clients: (countDevices.get() as { n: number }).n, lost: gaps.lost, awaited: gaps.awaited }
    },
  }
}
