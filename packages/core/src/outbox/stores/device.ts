import type { Store } from '../store'
import { type After, LATE, within } from '../within'
import { indexedDbStore } from './indexeddb'
import { LEFT_MARK } from './local-storage'

/** The first `open()` of some browsers never settles. */
const OPEN_MS = 2000
const STALL_MS = 5000

/** How to go on where IndexedDB does not do. */
export type LoadLadder = () => Promise<{ createLadder(setting: { after: After; isLate: boolean }): Store }>

function isLeft(): boolean {
  try {
    return !!localStorage.getItem(LEFT_MARK)
  } catch {
    return false // blocked: then nothing was ever left there
  }
}

/**
 * The device's rows: IndexedDB as long as it works, and all that most browsers ever need. What comes after it, where it
 * does not, is fetched when it is needed; where that fails too, the operation is rejected and the next one tries again.
 */
export function deviceStore(after: After, load: LoadLadder): Store {
  let store = indexedDbStore()
  let ladder: Promise<Store> | undefined
  let limitMs = OPEN_MS
  let isAsked = false

  const climb = (isLate: boolean): Promise<Store> => {
    ladder ??= load().then(({ createLadder }) => (store = createLadder({ after, isLate })))
    ladder.catch(() => (ladder = undefined))
    return ladder
  }

  async function use<T>(act: (store: Store) => Promise<T>): Promise<T> {
    let isLate = false
    // Not before anything is asked for: until there is consent, not even a look is taken at the device.
    if (!isAsked && isLeft()) climb(false)
    isAsked = true
    if (!ladder)
      try {
        const result = await within(after, limitMs, act(store))
        limitMs = STALL_MS
        return result
      } catch (thrown) {
        isLate = thrown === LATE
      }
    return act(await climb(isLate))
  }

  return {
    get durable() {
      return store.durable
    },
    entries: (prefix, page) => use((one) => one.entries(prefix, page)),
    count: (prefix) => use((one) => one.count(prefix)),
    transact: (keys, decide) => use((one) => one.transact(keys, decide)),
  }
}
