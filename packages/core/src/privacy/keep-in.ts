import type { Parts } from '../earshot'
import type { Store } from '../outbox/store'
import { localStorageStore } from '../outbox/stores/local-storage'
import { memoryStore } from '../outbox/stores/memory'
import type { WatchPlatform } from '../platform/platform'

/** Rows for as long as the tab is open. It is what was asked for: nothing falls short as long as it works. */
const sessionRung = (): Store => ({ ...localStorageStore(() => sessionStorage), durable: undefined })

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
  const { after } = platform
  platform.store = createLadder({ after, isLate: false, openDisk: sessionRung, openLocal: sessionRung })
}
