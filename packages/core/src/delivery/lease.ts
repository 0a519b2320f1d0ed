import type { Platform } from '../platform/platform'

const LEASE_MS = 30_000
const RENEW_MS = 10_000
/** A lease that ends later than any that is ever given comes from a clock that was wrong. */
const CORRUPT_MS = 60_000

/** On disk: who may work, and until when. */
interface Lease {
  owner: string
  /** How many owners there were. */
  epoch: number
  /** Milliseconds since 1970. */
  until: number
}

/**
 * Stands in for the browser's locks. Claimed in one transaction, renewed while the task runs, given back after it; who
 * crashed is waited for 30 s. Two tabs may come to hold it at once, when one of them slept: what they do is by id.
 *
 * @param key Of the row that holds the lease.
 * @returns What the task gave; `undefined` if somebody else holds it.
 */
export async function leased<T>(
  { store, newId, now, after }: Pick<Platform, 'store' | 'newId' | 'now' | 'after'>,
  key: string,
  task: () => Promise<T>,
): Promise<T | undefined> {
  const owner = newId()

  /** Whether it is mine now: it is if nobody's, run out, out of all reason, or mine before. */
  const claim = (untilMs: number) =>
    store.transact([key], ([row]) => {
      const last = row as Lease | undefined
      const isTaken = last && last.owner !== owner && last.until > now() && last.until <= now() + CORRUPT_MS
      if (isTaken) return { result: false }
      const epoch = (last?.epoch ?? 0) + (last?.owner === owner ? 0 : 1)
      return { writes: { [key]: { owner, epoch, until: now() + untilMs } satisfies Lease }, result: true }
    })

  if (!(await claim(LEASE_MS))) return undefined
  let isOver = false
  let cancel = () => {}
  const renew = () => {
    if (isOver) return
    // One that can't be renewed runs out.
    cancel = after(RENEW_MS, () => void claim(LEASE_MS).then(renew, renew))
  }
  renew()
  try {
    return await task()
  } finally {
    isOver = true
    cancel()
    await claim(0).catch(() => false) // it runs out by itself
  }
}
