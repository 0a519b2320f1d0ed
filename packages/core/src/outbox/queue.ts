import type { Engine } from '../engine'
import type { Outbox, RejectedRow } from './outbox'
import { isNamed, isRow, type Row } from './row'
import type { Writes } from './store'

/** What a collector said about one revision. */
export interface Outcome {
  id: string
  rev: number
  /** Set when it was refused. */
  code?: string
}

/** A row, and where it lies. */
export type Found = readonly [place: string, row: Row]

/** The outbox as delivery meets it: what waits, and what becomes of it. */
export interface Queue {
  /** Rows with a revision that `sink` has not named, oldest first: at most `limit`, and only what comes after `after`. */
  waitingFor(sink: string, limit: number, after?: string): Promise<Found[]>
  /**
   * Applies what `sink` said. By id and revision, so applying it twice, late or in another order changes nothing.
   *
   * @param places Where the rows of the outcomes lie.
   * @param more Rows of others to write along.
   */
  settle(sink: string, outcomes: readonly Outcome[], places: ReadonlyMap<string, string>, more?: Writes): Promise<void>
}

/** @param sinks Ids of all sinks of the configuration. */
export function createQueue(engine: Engine, sinks: readonly string[], outbox: Outbox): Queue {
  const { platform, keys, fail } = engine
  const { store } = platform
  const { mirror } = outbox
  let isStrayTold = false

  const isFor = ({ sinks: meant }: Row, sink: string) => !meant?.length || meant.includes(sink)

  /** A document for an endpoint that is no longer configured belongs to no other one. */
  function tellStray(row: Row): void {
    if (isStrayTold || sinks.some((sink) => isFor(row, sink))) return
    isStrayTold = true
    fail('sink')(`documents wait for ${row.sinks}; give the collector that takes its place this id`)
  }

  const queue: Queue = {
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
          if (await (await engine.loadTrouble()).restore(engine, outbox)) return queue.waitingFor(sink, limit)
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
  return queue
}
