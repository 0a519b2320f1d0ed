import type { ResponseDocument } from '@earshot/schema'
import type { Engine } from '../engine'
import { type DisplayRecord, type Memory, withDisplay } from '../memory/memory'
import { remembered } from '../memory/remembered'
import { isNamed, isRow, type Row } from './row'
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

/** What a collector said about one revision. */
export interface Outcome {
  id: string
  rev: number
  /** Set when it was refused. */
  code?: string
}

/** A row, and where it lies. */
export type Found = readonly [place: string, row: Row]

/**
 * The documents of this device that are not safe elsewhere yet. The rows on disk are the truth; `mirror` is a copy of
 * what this tab wrote, for the moment in which a page closes and nothing can be read any more. A row leaves only when
 * every sink has named its `id` and `rev`: a later revision that is written meanwhile stays.
 */
export interface Outbox {
  readonly mirror: ReadonlyMap<string, ResponseDocument>
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
  /** Rows with a revision that `sink` has not named, oldest first: at most `limit`, and only what comes after `after`. */
  waitingFor(sink: string, limit: number, after?: string): Promise<Found[]>
  /** Documents that not every sink has named. */
  count(): Promise<number>
  /**
   * Applies what `sink` said. By id and revision, so applying it twice, late or in another order changes nothing.
   *
   * @param places Where the rows of the outcomes lie.
   * @param more Rows of others to write along.
   */
  settle(sink: string, outcomes: readonly Outcome[], places: ReadonlyMap<string, string>, more?: Writes): Promise<void>
}

/** @param sinks Ids of all sinks of the configuration. */
export function createOutbox(engine: Engine, sinks: readonly string[]): Outbox {
  const { platform, keys, fail } = engine
  const { store } = platform
  const mirror = new Map<string, ResponseDocument>()
  let isStrayTold = false

  const rowOf = (doc: ResponseDocument): Row => ({ doc, acknowledged: {}, sinks })
  const isFor = ({ sinks: meant }: Row, sink: string) => !meant?.length || meant.includes(sink)

  /** A document for an endpoint that is no longer configured belongs to no other one. */
  function tellStray(row: Row): void {
    if (isStrayTold || sinks.some((sink) => isFor(row, sink))) return
    isStrayTold = true
    fail('sink')(`documents wait for ${row.sinks}; give the collector that takes its place this id`)
  }

  const outbox: Outbox = {
    mirror,
    durable: () => store.durable,
    rowOf,
    reflect: (doc) => void mirror.set(doc.id, doc),
    count: () => store.count(keys.waiting),

    async write(id, place, display, revise, after = 0) {
      const [waiting, own] = [keys.waiting + place, keys.own + place]
      const written = await store.transact([waiting, own, keys.memory], ([waitingRow, ownRow, memoryRow]) => {
        const row = [waitingRow, ownRow].find(isRow)
        const memory = (memoryRow as Memory | undefined) ?? remembered(engine)
        const known = memory.displays.find((record) => record.id === id)
        const rev = Math.max(row?.doc.rev ?? 0, known?.rev ?? 0, after) + 1
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

    async waitingFor(sink, limit, after) {
      if (engine.consent !== 'granted') return []
      for (let last = after && keys.waiting + after; ; ) {
        const page = await store.entries(keys.waiting, { after: last, limit })
        const broken: string[] = []
        const found: Found[] = []
        for (const [key, row] of page)
          if (!isRow(row)) broken.push(key)
          else if (!isFor(row, sink)) tellStray(row)
          else if (!isNamed(row, sink)) found.push([key.slice(keys.waiting.length), row])
        if (broken.length)
          await engine
            .loadTrouble()
            .then(({ shelve }) => shelve(engine, broken))
            .catch(fail('load'))
        if (found.length) return found
        if (page.length < limit) {
          // Nothing waits, and yet something should.
          const isLost = !page.length && !after && mirror.size
          if (!isLost) return []
          if (await (await engine.loadTrouble()).restore(engine, outbox)) return outbox.waitingFor(sink, limit)
          // Another tab has brought them where they belong.
          mirror.clear()
          return []
        }
        last = page.at(-1)![0]
      }
    },

    async settle(sink, outcomes, places, more) {
      const named = outcomes.map(({ id }) => places.get(id)!)
      await store.transact(
        named.flatMap((place) => [keys.waiting + place, keys.own + place]),
        (rows) => {
          const writes: { [key: string]: unknown } = { ...more }
          outcomes.forEach(({ id, rev, code }, i) => {
            const isWaiting = isRow(rows[2 * i])
            const row = rows[isWaiting ? 2 * i : 2 * i + 1]
            if (!isRow(row)) return
            const acknowledged = { ...row.acknowledged, [sink]: Math.max(rev, row.acknowledged?.[sink] ?? 0) }
            const next: Row = { ...row, acknowledged }
            // A newer revision holds all that this one held, and gets a verdict of its own.
            if (code && row.doc.rev <= rev)
              writes[`${keys.rejected}${sink}/${id}`] = {
                doc: row.doc,
                sink,
                code,
                at: platform.now(),
              } satisfies RejectedRow
            const isDone = !isWaiting || sinks.every((name) => !isFor(next, name) || isNamed(next, name))
            writes[keys.waiting + named[i]] = isDone ? undefined : next
            if (isDone) writes[keys.own + named[i]] = next
          })
          return { writes, result: undefined }
        },
      )
      for (const { id, rev } of outcomes) if ((mirror.get(id)?.rev ?? Infinity) <= rev) mirror.delete(id)
    },
  }
  return outbox
}
