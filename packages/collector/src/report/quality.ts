import type { QualityReport } from '@earshot/schema'
import type { Store } from '../store/store'

/** How long a gap may still be filled: a device that is offline sends when it can. */
const LOST_AFTER_MS = 24 * 3600e3

/** Whether what devices made has come, as of now. @param lostAfterMs Default 24 hours. */
export async function readQuality(store: Store, lostAfterMs = LOST_AFTER_MS): Promise<QualityReport> {
  // One more: if nothing is awaited, a gap is lost within the same millisecond.
  const before = new Date(Date.now() - lostAfterMs + 1).toISOString()
  return { ...(await store.quality(before)), lostAfterMs }
}
