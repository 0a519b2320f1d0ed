import type { Engine } from '../engine'
import type { RejectedRow } from './outbox'
import { isRow } from './row'

/** Moves rows that no version can read from the documents that wait to the shelf, as they are, so that others flow. */
export function shelve({ platform, keys }: Engine, broken: readonly string[]): Promise<void> {
  return platform.store.transact(broken, (rows) => {
    const writes: { [key: string]: unknown } = {}
    broken.forEach((key, i) => {
      if (rows[i] === undefined || isRow(rows[i])) return
      writes[key] = undefined
      writes[`${keys.rejected}/${key.slice(keys.waiting.length)}`] = {
        doc: rows[i] as RejectedRow['doc'],
        sink: '',
        code: 'corrupt',
        at: platform.now(),
      } satisfies RejectedRow
    })
    return { writes, result: undefined }
  })
}
