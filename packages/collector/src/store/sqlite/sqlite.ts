import type { Verdict } from '@earshot/schema'
import type { Item } from '../decide'
import { foldSoon } from '../fold-soon'
import { groupCommit } from '../group-commit'
import { arrivalOf } from '../known'
import type { Store, StoreCounts, StoreQuality } from '../store'
import { warn } from '../warn'
import { createCells } from './cells'
import { createErasure } from './erase'
import { isOfStore } from './is-of-store'
import { createMeter } from './meter'
import { openDatabase } from './open-database'
import { readConflicts, readResponses } from './read-pages'
import { createSizes } from './sizes'
import { createTakeIn } from './take-in'
import { createTransactions } from './transactions'

/**
 * Transactions that may wait to be folded: what they say is in memory, and a fold touches the page of every group, so that a
 * few large ones are cheaper.
 */
const MOST_WAITING = 1000

/**
 * Responses in one SQLite file, by Node's own driver. Write-ahead log with a full flush at each commit: what was
 * acknowledged survives a crash of process and machine.
 *
 * @param file Path, or `:memory:`.
 * @param options.now The time, in milliseconds since 1970. Default: the machine's.
 * @param options.dimensions Facts by which cells are kept apart. Default: the file's; a new one has `DIMENSIONS`.
 * @param options.onTrouble Told why what waits could not be folded. Default: a warning of the process.
 */
export function sqliteStore(
  file: string,
  {
    now = Date.now,
    dimensions: asked,
    onTrouble = warn,
  }: { now?: () => number; dimensions?: readonly string[]; onTrouble?: (thrown: unknown) => void } = {},
): Store {
  const { db, dimensions } = openDatabase(file, asked)
  const meter = createMeter(db)
  const sizes = createSizes(db)
  const cells = createCells(db, dimensions, meter)
  const transact = createTransactions(db, file, { dimensions, cells, meter, sizes })
  const takeIn = createTakeIn(db, dimensions)
  const time = () => new Date(now()).toISOString()
  const erasure = createErasure(db, time)
  const findRev = db.prepare('select rev from responses where id = ? and project = ?')

  const fold = () => transact(() => cells.fold(), 'noted')
  const folding = foldSoon(async () => fold(), { mostWaiting: MOST_WAITING, onTrouble })
  const group = groupCommit<Item, Verdict | undefined>(
    (items) => {
      const verdicts = transact((beside) => takeIn(items, time(), beside), 'noted')
      folding.noted()
      return verdicts
    },
    { isOfStore },
  )

  const count = (what: string) => (db.prepare(`select count(*) as n from ${what}`).get() as { n: number }).n

  // What was erased also stands in the write-ahead log, until that is emptied.
  const emptyWriteAheadLog = () => db.exec('pragma wal_checkpoint(truncate)')

  return {
    async write(documents, invalid = 0) {
      if (!documents.length && !invalid) return []
      const items: Item[] = documents.map(arrivalOf)
      const verdicts = await group.write(invalid ? [...items, { invalid }] : items)
      return verdicts.slice(0, documents.length) as Verdict[]
    },

    responses: (filter = {}) => readResponses(db, filter),

    revs: async (keys) => keys.map(({ id, project }) => (findRev.get(id, project) as { rev: number } | undefined)?.rev),

    dimensions: async () => dimensions,

    cells: async (filter = {}) => cells.read(filter),

    async erase(id, eraseHash, numbered) {
      const isErased = transact((beside) => erasure.one(id, eraseHash, numbered, beside))
      emptyWriteAheadLog()
      return isErased
    },

    async erasePerson(person) {
      const erased = transact((beside) => erasure.ofPerson(person, beside))
      emptyWriteAheadLog()
      return erased
    },

    async rewrite(keys, change) {
      const changed = transact((beside) => keys.filter((key) => erasure.rewrite(key, change, beside)).length)
      if (changed) emptyWriteAheadLog()
      return changed
    },

    async counts() {
      return {
        responses: sizes.of('responses'),
        revisions: sizes.of('log'),
        conflicts: sizes.of('conflicts'),
        tombstones: count('tombstones'),
      } satisfies StoreCounts
    },

    async quality(before) {
      try {
        while (fold());
      } catch (thrown) {
        onTrouble(thrown)
      }
      const rows = db.prepare('select status, count from verdicts').all() as { status: string; count: number }[]
      const verdicts = new Map(rows.map((row) => [row.status, row.count]))
      const { clients, lost, awaited } = meter.read(before)
      return {
        clients,
        received: sizes.of('responses') + count('tombstones where arrived = 1'),
        lost,
        awaited,
        duplicates: verdicts.get('duplicate') ?? 0,
        stale: verdicts.get('stale') ?? 0,
        conflicts: sizes.of('conflicts'),
        invalid: verdicts.get('invalid') ?? 0,
        erased: count('(select distinct id from tombstones)'),
        automation: count('responses where test = 1'),
      } satisfies StoreQuality
    },

    conflicts: () => readConflicts(db),

    async close() {
      await group.drained()
      await folding.stop()
      db.close()
    },
  }
}
