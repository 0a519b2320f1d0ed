import type { ResponseDocument } from '@earshot/schema'
import type { Engine } from '../engine'
import { type DisplayRecord, type Memory, withDisplay } from '../memory/memory'
import { remembered } from '../memory/remembered'
import { isRow, type Row } from './row'
import type { Durable, Writes } from './store'

/** A document that a collector refused, and why. */
export interface RejectedRow {
  /** As it was refused; whatever was found on the device if the code is `corrupt`. */
  doc: ResponseDocument
  /** Id of the sink; empty if the device itself could not read it. */
  sink: string
  code: string
  /** Milliseconds since 1970. */
  at: number
}

/**
 * The documents of this device that are not safe elsewhere yet. The rows on disk are the truth; `mirror` is a copy of
 * what this tab wrote, for the moment in which a page closes and nothing can be read any more. A row leaves only when
 * every sink has named its `id` and `rev`: a later revision that is written meanwhile stays.
 */
export interface Outbox {
  readonly mirror: Map<string, ResponseDocument>
  /** Where documents are put at present. */
  durable(): Durable | undefined
  /** A row for the first revision of a document. */
  rowOf(doc: ResponseDocument): Row
  /** Takes a document into the mirror that another part has just put on disk. */
  reflect(doc: ResponseDocument): void
  /**
   * Writes the next revision of a document, and how its display stands, in one transaction.
   *
   * @param place What its rows are named by.
   * @param revise Gets the number that the revision must have, and the newest one that is on disk. Called within the
   * transaction. If it gives none, nothing is written.
   * @param after A revision that was written before, should the rows that tell of it have been cleared. Default: none.
   * @returns The revision, once it is on disk.
   */
  write<Doc extends ResponseDocument | undefined>(
    id: string,
    place: string,
    display: (rev: number) => DisplayRecord,
    revise: (rev: number, newest: ResponseDocument | undefined) => Doc,
    after?: number,
  ): Promise<{ doc: Doc; memory: Memory }>
  /** Documents that not every sink has named. */
  count(): Promise<number>
}

/** @param sinks Ids of all sinks of the configuration. */
export function createOutbox(engine: Engine, sinks: readonly string[]): Outbox {
  const { platform, keys } = engine
  const { store } = platform
  const mirror = new Map<string, ResponseDocument>()

  const rowOf = (doc: ResponseDocument): Row => ({ doc, acknowledged: {}, sinks })

  return {
    mirror,
    durable: () => store.durable,
    rowOf,
    reflect: (doc) => void mirror.set(doc.id, doc),
    count: () => store.count(keys.waiting),

    async write(id, place, display, revise, rev = 0) {
      const [waiting, own] = [keys.waiting + place, keys.own + place]
      const written = await store.transact([waiting, own, keys.memory], ([waitingRow, ownRow, memoryRow]) => {
        const row = [waitingRow, ownRow].find(isRow)
        const memory = (memoryRow as Memory | undefined) ?? remembered(engine)
        const known = memory.displays.find((record) => record.id === id)
        // Decided again, it is newer than what the first try may have left on a rung above, although it said that it failed.
        rev = Math.max(row?.doc.rev ?? 0, known?.rev ?? 0, rev) + 1
        const doc = revise(rev, row?.doc)
        if (!doc) return { result: { doc, memory } }
        const next = withDisplay(memory, display(rev))
        const writes: Writes = {
          [waiting]: row ? { ...row, doc } : rowOf(doc),
          [own]: undefined,
          [keys.memory]: next,
        }
        return { writes, result: { doc, memory: next } }
      })
      if (written.doc) mirror.set(id, written.doc)
      return written
    },
  }
}
