import type { PageKeys } from '../memory/keys'
import { clearDevice } from '../outbox/stores/clear-device'
import { tellTabs } from '../outbox/stores/tell-tabs'
import type { WatchPlatform } from '../platform/platform'
import type { Desk } from '../run/desk'
import { nullStore } from './null-store'

/**
 * Consent is denied: ends what the desk is about and removes everything that this project keeps on the device, in this
 * tab and, by telling them, in the others. Doing it again does no harm.
 *
 * @param platform Gets a store for the time after: the one before takes nothing any more, whoever still holds it.
 * @param desk The desk of what went on until now.
 * @param isHeard Another tab has said so: the others know it.
 */
export async function withdraw(
  platform: WatchPlatform,
  keys: PageKeys,
  desk?: Promise<Desk>,
  isHeard?: unknown,
): Promise<void> {
  const { store } = platform
  const { entries, count, transact } = store
  platform.store = {
    get durable() {
      return store.durable
    },
    entries,
    count,
    transact,
  }
  Object.assign(store, nullStore)
  // The prompt goes, and whoever waits for its end hears of it.
  desk?.then(
    (open) => open.close(),
    () => undefined, // it never came: nothing is open
  )
  const all = keys.memory.slice(0, -'memory'.length)
  try {
    const rows = await entries(all)
    await transact([], () => ({ writes: Object.fromEntries(rows.map(([key]) => [key, undefined])), result: undefined }))
  } finally {
    await (platform.clearDevice ?? clearDevice)(keys)
    if (!isHeard) tellTabs(keys)
  }
}
