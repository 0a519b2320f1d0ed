import type { DatabaseSync } from 'node:sqlite'
import { createDeltas, type Deltas } from '../cells/deltas'
import { type Pending as Changes, pendingTexts, readPending } from '../cells/pending'
import type { Sighting } from '../sighting'

/** Rows folded at once where they have to be read: while it lasts, nobody is answered. */
const MOST_READ = 200

/** What transactions noted and no fold brought in yet. Every call is made within a transaction. */
export interface Pending {
  note(deltas: Deltas, sightings: readonly Sighting[]): void
  /** All that waits. */
  all(): Changes
  /** Takes some of it out of the table, the oldest first. @returns Nothing if none waits. */
  take(): { changes: Changes; isMore: boolean } | undefined
  /** The transaction came to nothing, and with it what it noted or took. */
  undone(): void
}

/**
 * The table `pending`, and what it says as this process remembers it, so that what was noted here need not be read back. It is
 * the table that counts: what another process wrote since is seen by the file's version, and then the table is read.
 */
export function createPending(db: DatabaseSync): Pending {
  const add = db.prepare('insert into pending (deltas) values (?)')
  const find = db.prepare('select deltas from pending order by seq')
  const findSome = db.prepare('select seq, deltas from pending order by seq limit ?')
  const remove = db.prepare('delete from pending where seq <= ?')
  const removeAll = db.prepare('delete from pending')
  const versionNow = db.prepare('pragma data_version')
  let known: { deltas: Deltas; sightings: Sighting[] } | undefined
  let version: unknown

  /** What is remembered, if it is still what the table says. */
  function remembered(): typeof known {
    const now = (versionNow.get() as { data_version: unknown }).data_version
    if (now !== version) known = undefined
    version = now
    return known
  }

  function remember({ deltas, sightings }: Changes): void {
    known = { deltas: createDeltas([]), sightings: [...sightings] }
    for (const delta of deltas) known.deltas.join(delta)
  }

  return {
    note(deltas, sightings) {
      const all = deltas.all()
      if (!all.length && !sightings.length) return
      const before = remembered()
      for (const text of pendingTexts({ deltas: all, sightings: [...sightings] })) add.run(text)
      for (const delta of all) before?.deltas.join(delta)
      before?.sightings.push(...sightings)
    },

    all() {
      const before = remembered()
      if (before) return { deltas: before.deltas.all(), sightings: before.sightings }
      const changes = readPending(find.all().map((row) => row.deltas as string))
      remember(changes)
      return changes
    },

    take() {
      const before = remembered()
      if (before) {
        const changes = { deltas: before.deltas.all(), sightings: before.sightings }
        const taken = removeAll.run().changes
        remember({ deltas: [], sightings: [] })
        return taken ? { changes, isMore: false } : undefined
      }
      const rows = findSome.all(MOST_READ) as unknown as { seq: number; deltas: string }[]
      const last = rows.at(-1)
      const isMore = rows.length === MOST_READ
      if (!isMore) remember({ deltas: [], sightings: [] })
      if (!last) return undefined
      remove.run(last.seq)
      return { changes: readPending(rows.map((row) => row.deltas)), isMore }
    },

    undone() {
      known = undefined
    },
  }
}
