import type { ResponseDocument } from '@earshot/schema'
import type { Keys } from '../memory/keys'
import { type DisplayRecord, type Memory, withDisplay } from '../memory/memory'
import type { Store, Writes } from './store'

/** A document that waits, and which of its revisions each sink has named. */
export interface Row {
  doc: ResponseDocument
  acknowledged: { readonly [sink: string]: number }
}

/** A document that a collector refused, and why. */
export interface RejectedRow {
  doc: ResponseDocument
  sink: string
  code: string
  /** Milliseconds since 1970. */
  at: number
}

/** What a collector said about one revision. */
export interface Outcome {
  id: string
  rev: number
  /** Set when it was refused. */
  code?: string
}

/**
 * The documents of this device that are not safe elsewhere yet. The rows on disk are the truth; `mirror` is a copy of
 * what this tab wrote, for the moment in which a page closes and nothing can be read any more. A row leaves only when
 * every sink has named its `id` and `rev`: a later revision that is written meanwhile stays.
 */
export interface Outbox {
  readonly mirror: ReadonlyMap<string, ResponseDocument>
  /** Takes a document into the mirror that another part has just put on disk. */
  reflect(doc: ResponseDocument): void
  /**
   * Writes the next revision of a document, and how its display stands, in one transaction.
   *
   * @param revise Gets the number that the revision must have. Called within the transaction.
   * @param after A revision that was written before, should the rows that tell of it have been cleared.
   * @returns The revision, once it is on disk.
   */
  write(
    id: string,
    display: (rev: number) => DisplayRecord,
    revise: (rev: number) => ResponseDocument,
    after: number,
  ): Promise<{ doc: ResponseDocument; memory: Memory }>
  /** Rows with a revision that `sink` has not named, oldest first. */
  waitingFor(sink: string): Promise<Row[]>
  /** Applies what `sink` said. By id and revision, so applying it twice or late changes nothing. */
  settle(sink: string, sinks: readonly string[], outcomes: readonly Outcome[], now: number): Promise<void>
}

/** @param remembered What to go on from if the memory's row has been cleared under us. */
export function createOutbox(store: Store, keys: Keys, remembered: () => Memory): Outbox {
  const mirror = new Map<string, ResponseDocument>()

  const isNamed = (row: Row, sink: string) => (row.acknowledged[sink] ?? 0) >= row.doc.rev

  return {
    mirror,
    reflect: (doc) => void mirror.set(doc.id, doc),

    async write(id, display, revise, after) {
      const [waiting, own] = [keys.waiting + id, keys.own + id]
      const written = await store.transact([waiting, own, keys.memory], ([waitingRow, ownRow, memoryRow]) => {
        const row = (waitingRow ?? ownRow) as Row | undefined
        const memory = (memoryRow as Memory | undefined) ?? remembered()
        const known = memory.displays.find((record) => record.id === id)
        const rev = Math.max(row?.doc.rev ?? 0, known?.rev ?? 0, after) + 1
        const doc = revise(rev)
        const next = withDisplay(memory, display(rev))
        const writes: Writes = {
          [waiting]: { doc, acknowledged: row?.acknowledged ?? {} } satisfies Row,
          [own]: undefined,
          [keys.memory]: next,
        }
        return { writes, result: { doc, memory: next } }
      })
      mirror.set(id, written.doc)
      return written
    },

    async waitingFor(sink) {
      const rows = (await store.entries(keys.waiting)).map(([, row]) => row as Row)
      return rows.filter((row) => !isNamed(row, sink)).sort((a, b) => (a.doc.shownAt < b.doc.shownAt ? -1 : 1))
    },

    async settle(sink, sinks, outcomes, now) {
      const named = outcomes.map(({ id }) => keys.waiting + id)
      await store.transact(named, (rows) => {
        const writes: { [key: string]: unknown } = {}
        outcomes.forEach(({ id, rev, code }, i) => {
          const row = rows[i] as Row | undefined
          if (!row) return
          const acknowledged = { ...row.acknowledged, [sink]: Math.max(rev, row.acknowledged[sink] ?? 0) }
          const next: Row = { doc: row.doc, acknowledged }
          if (code)
            writes[`${keys.rejected}${sink}/${id}`] = { doc: row.doc, sink, code, at: now } satisfies RejectedRow
          const isDone = sinks.every((name) => isNamed(next, name))
          writes[keys.waiting + id] = isDone ? undefined : next
          if (isDone) writes[keys.own + id] = next
        })
        return { writes, result: undefined }
      })
      for (const { id, rev } of outcomes) if ((mirror.get(id)?.rev ?? Infinity) <= rev) mirror.delete(id)
    },
  }
}
