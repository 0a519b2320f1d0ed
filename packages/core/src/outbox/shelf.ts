import type { ResponseDocument } from '@earshot/schema'
import type { Keys } from '../memory/keys'
import type { RejectedRow, Row } from './outbox'
import type { Store } from './store'

/** What this device can look up of its own documents. */
export interface Shelf {
  /** The dead letters: documents that a collector refused, with the reason. */
  rejected(): Promise<RejectedRow[]>
  /** Puts dead letters back to the documents that wait, and sends. Default: all. */
  resend(ids?: readonly string[]): Promise<void>
  /** This device's own answers, newest first. */
  responses(): Promise<ResponseDocument[]>
}

export function createShelf(store: Store, keys: Keys, flush: () => Promise<unknown>): Shelf {
  return {
    rejected: async () => (await store.entries(keys.rejected)).map(([, row]) => row as RejectedRow),

    async resend(ids) {
      for (const [key, row] of await store.entries(keys.rejected)) {
        const { doc, sink } = row as RejectedRow
        if (ids && !ids.includes(doc.id)) continue
        const [waiting, own] = [keys.waiting + doc.id, keys.own + doc.id]
        await store.transact([waiting, own], ([waitingRow, ownRow]) => {
          const known = (waitingRow ?? ownRow) as Row | undefined
          const { [sink]: _, ...acknowledged } = known?.acknowledged ?? {}
          return {
            writes: {
              [waiting]: { doc: known?.doc ?? doc, acknowledged } satisfies Row,
              [own]: undefined,
              [key]: undefined,
            },
            result: undefined,
          }
        })
      }
      await flush()
    },

    async responses() {
      const rows = (await store.entries(keys.waiting)).concat(await store.entries(keys.own))
      return rows
        .map(([, row]) => (row as Row).doc)
        .filter(({ answers }) => Object.keys(answers).length)
        .sort((a, b) => (a.shownAt < b.shownAt ? 1 : -1))
    },
  }
}
