import type { Parts } from '../earshot'
import { memoryStore } from '../outbox/stores/memory'
import { sessionStorageStore } from '../outbox/stores/session-storage'
import type { WatchPlatform } from '../platform/platform'

/**
 * Puts the rows where the configuration wants them: with `storage: "memory"` nothing at all is written; with
 * `storage: "session"` only to the tab's own storage, which leaves nothing when the tab is closed; where that is
 * refused, they stay in the page's memory.
 */
export async function keepIn(
  storage: string,
  platform: WatchPlatform,
  { loadTrouble }: Pick<Parts, 'loadTrouble'>,
): Promise<void> {
  if (storage !== 'session') {
    platform.store = memoryStore()
    platform.tab = { read: () => null, write: () => undefined }
    return
  }
  const { createLadder } = await loadTrouble()
  platform.store = createLadder({
    after: platform.after,
    isLate: false,
    openDisk: sessionStorageStore,
    // Never the same place twice: what is moved up would be taken away below.
    openLocal: () => ({ ...memoryStore(), durable: 'memory' }),
  })
}
