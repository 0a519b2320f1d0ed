import type { ResponseDocument } from '@earshot/schema'
import type { Engine } from '../engine'
import { placeOf } from '../memory/keys'
import type { RejectedRow } from './outbox'
import { isRow, type Row } from './row'

/** What this device can look up of its own documents. */
export interface Shelf {
  /** The dead letters: documents that a collector refused, with the reason. */
  rejected(): Promise<RejectedRow[]>
  /** Puts dead letters back to the documents that wait, and sends. Default: all. What the device can't read stays. */
  resend(ids?: readonly string[]): Promise<void>
  /** This device's own answers, newest first. */
  responses(): Promise<ResponseDocument[]>
}

export function createShelf({ platform: { store }, keys }: Engine, flush: () => Promise<unknown>): Shelf {
  return {
    rejected: async () => (await store.entries(keys.rejected)).map(([, row]) => row as RejectedRow),

    async resend(ids) {
      for (const [key, found] of await store.entries(keys.rejected)) {
        if (!isRow({ ...(found as object) })) continue
        const { doc, sink } = found as RejectedRow
        if (ids && !ids.includes(doc.id)) continue
        const place = placeOf(doc.id, doc.client?.seq)
        const [waiting, own] = [keys.waiting + place, keys.own + place]
        await store.transact([waiting, own, key], ([waitingRow, ownRow, shelved]) => {
          // Another tab was first.
          if (!shelved) return { result: undefined }
          const known = [waitingRow, ownRow].find(isRow)
          const { [sink]: _, ...acknowledged } = known?.acknowledged ?? {}
          const row: Row = known ? { ...known, acknowledged } : { doc, acknowledged, sinks: sink ? [sink] : [] }
          return { writes: { [waiting]: row, [own]: undefined, [key]: undefined }, result: undefined }
        })
      }
      await flush()
    },

    async responses() {
      const rows = (await store.entries(keys.waiting)).concat(await store.entries(keys.own))
      return rows
        .flatMap(([, row]) => (isRow(row) ? [row.doc] : []))
        .filter(({ answers }) => Object.keys(answers ?? {}).length)
        .sort((a, b) => (a.shownAt < b.shownAt ? 1 : -1))
    },
  }
}
