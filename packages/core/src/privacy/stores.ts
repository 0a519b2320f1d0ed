import type { Store } from '../outbox/store'
import { localStorageStore } from '../outbox/stores/local-storage'
import { memoryStore } from '../outbox/stores/memory'
import type { WatchPlatform } from '../platform/platform'
import type * as Trouble from '../trouble'

/** What a configuration that keeps less on the device than others puts in the place of it. */
export type Kept = Pick<WatchPlatform, 'store' | 'tab'>

/** Rows for as long as the tab is open. It is what was asked for: nothing falls short as long as it works. */
const sessionRung = (): Store => ({ ...localStorageStore(() => sessionStorage), durable: undefined })

/**
 * Where rows go with `storage: "memory"`, which writes nothing at all, and with `storage: "session"`, which writes to
 * the tab's own storage and leaves nothing when the tab is closed; where that is refused, to the page's memory.
 */
export async function storesFor(
  storage: string,
  platform: WatchPlatform,
  loadTrouble: () => Promise<typeof Trouble>,
): Promise<Kept> {
  if (storage !== 'session') return { store: memoryStore(), tab: { read: () => null, write: () => undefined } }
  const { createLadder } = await loadTrouble()
  const setting = { after: platform.after, isLate: false, openDisk: sessionRung, openLocal: sessionRung }
  return { store: createLadder(setting), tab: platform.tab }
}
