import type { Store } from '../store'
import { heal } from '../stores/heal'
import { indexedDbStore } from '../stores/indexeddb'
import { localStorageStore } from '../stores/local-storage'
import { memoryStore } from '../stores/memory'
import { type After, LATE, within } from '../within'
import { migrate } from './migrate'

const STALL_MS = 5000
const REOPENINGS = 3
const FIRST_PROBE_MS = 2000
const LONGEST_PROBE_MS = 60_000

export interface LadderSetting {
  after: After
  /** The database did not answer in time: it is not waited for again before something else has been tried. */
  isLate: boolean
  /** Opens the database anew, with a handle of its own. */
  openDisk?: () => Store
  openLocal?: () => Store
}

/**
 * IndexedDB, below it localStorage, below it this page's memory. What fails above goes on below, with the rows that can
 * be reached there; meanwhile it looks above again and again, and as soon as rows can be written there, all of them
 * are moved up by id. One operation after the other, so that none falls between two places.
 *
 * Why it is fine to decide an operation again below although it may still complete above: rows are named by id and
 * revision, and moving up joins the two.
 */
export function createLadder({
  after,
  isLate,
  openDisk = indexedDbStore,
  openLocal = localStorageStore,
}: LadderSetting): Store {
  const openings = [openDisk, openLocal, () => ({ ...memoryStore(), durable: 'memory' as const })]
  const rungs = openings.map((open) => open())
  const LOWEST = rungs.length - 1
  let at = 0
  let probeMs = FIRST_PROBE_MS
  let isProbing = false

  function fall(): void {
    at++
    if (!isProbing) probe()
  }

  function probe(): void {
    isProbing = true
    after(probeMs, () => {
      probeMs = Math.min(probeMs * 2, LONGEST_PROBE_MS)
      void climb().then(() => {
        isProbing = at > 0
        if (isProbing) probe()
      })
    })
  }

  /** To the highest rung that takes rows. */
  async function climb(): Promise<void> {
    for (let to = 0; to < at; to++) {
      const upper = openings[to]!()
      try {
        // A place that takes nothing is no place to go to.
        await within(
          after,
          STALL_MS,
          upper.transact([], () => ({ writes: { '': undefined }, result: undefined })),
        )
        await inTurn(() => moveTo(to, upper))
        return
      } catch {
        // It does not work yet. What has been moved is safe above; the rest is here.
      }
    }
  }

  async function moveTo(to: number, upper: Store): Promise<void> {
    // A lower place that can't be read holds nothing that could be had.
    for (const lower of rungs.slice(to + 1))
      if (await lower.count('').catch(() => 0)) await within(after, STALL_MS, migrate(lower, upper))
    rungs[to] = upper
    at = to
  }

  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
    const mine = last.then(task)
    last = mine.catch(() => undefined) // told to whoever asked
    return mine
  }

  /** @param isOurs Whether what was thrown says nothing about the store. */
  const use = <T>(act: (store: Store) => Promise<T>, isOurs: (thrown: unknown) => boolean): Promise<T> =>
    inTurn(async () => {
      for (let reopenings = 0; ; ) {
        try {
          return await within(after, STALL_MS, act(rungs[at]!))
        } catch (thrown) {
          const { name } = (thrown ?? {}) as DOMException
          if (isOurs(thrown) || name === 'DataCloneError' || at === LOWEST) throw thrown
          // No second try on a handle that has failed once; a new one does not make room, nor time.
          const isWorthIt = at === 0 && thrown !== LATE && name !== 'QuotaExceededError' && reopenings++ < REOPENINGS
          if (!isWorthIt) fall()
          else {
            if (name === 'NotFoundError') await heal().catch(() => undefined) // then it fails again, and falls
            rungs[0] = openDisk()
          }
        }
      }
    })

  if (isLate) fall()
  // Rows that an earlier page left below are there before anything is read.
  else void inTurn(() => moveTo(0, rungs[0]!)).catch(fall)

  const never = () => false
  return {
    get durable() {
      return rungs[at]!.durable
    },
    entries: (prefix, page) => use((store) => store.entries(prefix, page), never),
    count: (prefix) => use((store) => store.count(prefix), never),
    transact(keys, decide) {
      let own: { thrown: unknown } | undefined
      const noticing: typeof decide = (rows) => {
        try {
          return decide(rows)
        } catch (thrown) {
          own = { thrown }
          throw thrown
        }
      }
      return use(
        (store) => store.transact(keys, noticing),
        (thrown) => own?.thrown === thrown,
      )
    },
  }
}
