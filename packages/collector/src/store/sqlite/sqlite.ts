import type { SQLInputValue } from 'node:sqlite'
import type { ResponseDocument, Verdict } from '@earshot/schema'
import { textHash } from '../canonical'
import { createDeltas } from '../cells/deltas'
import { columnText } from '../column-text'
import { decide, type Item, isArrival } from '../decide'
import { foldSoon } from '../fold-soon'
import { groupCommit } from '../group-commit'
import { ANY, arrivalOf } from '../known'
import { type Sighting, sightingOf } from '../sighting'
import type { Numbered, ResponseFilter, Store, StoreCounts, StoreQuality } from '../store'
import { warn } from '../warn'
import { createCells } from './cells'
import { isOfStore } from './is-of-store'
import { createMeter } from './meter'
import { openDatabase } from './open-database'
import { placeOf } from './place'
import { createKnownReader } from './read-known'
import { createSizes } from './sizes'

/** Documents read at once; between pages, requests get their turn. */
const PAGE = 500
/** Transactions that may wait to be folded: what they say is in memory, and a fold touches every group, so that few are cheaper than many. */
const MOST_WAITING = 1000

interface Key {
  project: string
  id: string
}

interface ConflictRow extends Key {
  rev: number
  hash: string
  received_at: string
  document: string
  kept: string | null
}

const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString()

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
  const place = placeOf(file)
  const meter = createMeter(db)
  const sizes = createSizes(db)
  const cells = createCells(db, dimensions, meter)
  let deltas = createDeltas(dimensions)
  let sightings: Sighting[] = []
  const readKnown = createKnownReader(db)
  const findCurrent = db.prepare('select rev, document from responses where id = ? and project = ?')
  const markArrived = db.prepare('update tombstones set arrived = 1 where id = ? and project = ? and erase_hash = ?')
  const addVerdicts = db.prepare(
    `insert into verdicts (status, count) values (?, ?)
     on conflict (status) do update set count = verdicts.count + excluded.count`,
  )
  const addLog = db.prepare(
    'insert into log (id, project, rev, person, hash, received_at, document) values (?, ?, ?, ?, ?, ?, ?)',
  )
  const addConflict = db.prepare(
    'insert or ignore into conflicts (id, project, rev, person, hash, received_at, document) values (?, ?, ?, ?, ?, ?, ?)',
  )
  const addCurrent = db.prepare(
    `insert into responses (id, project, rev, survey, touchpoint, shown_at, erase_hash, document, test)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const putCurrent = db.prepare(
    `update responses set rev = ?3, survey = ?4, touchpoint = ?5, shown_at = ?6, erase_hash = ?7, document = ?8, test = ?9
     where id = ?1 and project = ?2`,
  )
  const addTombstone = db.prepare(
    'insert or ignore into tombstones (id, project, erase_hash, erased_at, arrived) values (?, ?, ?, ?, ?)',
  )
  const revisionsOf = db.prepare('select rev, document from log where id = ? and project = ?')
  const putLogged = db.prepare(
    'update log set document = ?, hash = ?, person = ? where id = ? and project = ? and rev = ?',
  )
  const putDocument = db.prepare('update responses set document = ? where id = ? and project = ? and rev = ?')
  const findSecrets = db.prepare('select project, id, erase_hash from responses where id = ?')
  const findOfPerson = db.prepare(
    'select project, id from log where person = ?1 union select project, id from conflicts where person = ?1',
  )
  const removals = (['log', 'responses', 'conflicts'] as const).map((table) => ({
    table,
    removal: db.prepare(`delete from ${table} where id = ? and project = ?`),
  }))

  /** @param put How what changes in the cells is kept. What is erased may wait nowhere, so that all that waits is brought in first. */
  function inTransaction<T>(act: () => T, put: 'noted' | 'written' = 'written'): T {
    place.check()
    db.exec('begin immediate')
    sizes.reset()
    deltas = createDeltas(dimensions)
    sightings = []
    try {
      if (put === 'written') while (cells.fold());
      const result = act()
      sizes.write()
      if (put === 'noted') cells.note(deltas, sightings)
      else {
        cells.write(deltas)
        meter.seeAll(sightings)
      }
      db.exec('commit')
      return result
    } catch (thrown) {
      if (db.isTransaction) db.exec('rollback')
      cells.undone()
      throw thrown
    }
  }

  function see(project: string, client: Numbered['client'] | undefined, at: string): void {
    const sighting = sightingOf(project, client, at)
    if (sighting) sightings.push(sighting)
  }

  /** Everything in one transaction; a verdict for each document, nothing for a count. */
  function takeAll(items: readonly Item[], receivedAt: string): (Verdict | undefined)[] {
    const decided = decide(items, readKnown(items.filter(isArrival)), { receivedAt, dimensions })
    for (const { row, current, isFirst } of decided.accepted) {
      addLog.run(...row)
      if (current) (isFirst ? addCurrent : putCurrent).run(...current)
    }
    for (const row of decided.aside) sizes.add('conflicts', addConflict.run(...row).changes)
    for (const { id, project, eraseHash } of decided.arrived) markArrived.run(id, project, eraseHash)
    for (const name of ['log', 'responses'] as const) sizes.add(name, decided.counts[name])
    for (const status of ['duplicate', 'stale', 'invalid'] as const)
      if (decided.counts[status]) addVerdicts.run(status, decided.counts[status])
    deltas = decided.deltas
    sightings = decided.sightings
    return decided.verdicts
  }

  const folding = foldSoon(async () => inTransaction(() => cells.fold(), 'noted'), {
    mostWaiting: MOST_WAITING,
    onTrouble,
  })
  const time = () => new Date(now()).toISOString()
  const group = groupCommit<Item, Verdict | undefined>(
    (items) => {
      const receivedAt = time()
      const verdicts = inTransaction(() => takeAll(items, receivedAt), 'noted')
      folding.noted()
      return verdicts
    },
    { isOfStore },
  )

  function erase(keys: readonly Key[]): void {
    const erasedAt = time()
    for (const { project, id } of keys) {
      const current = findCurrent.get(id, project) as { document: string } | undefined
      if (current) deltas.remove(JSON.parse(current.document) as ResponseDocument)
      for (const { table, removal } of removals) sizes.add(table, -Number(removal.run(id, project).changes))
      addTombstone.run(id, project, ANY, erasedAt, 1)
    }
  }

  function rewriteOne(key: Key, change: (doc: ResponseDocument) => ResponseDocument | undefined): boolean {
    const rows = revisionsOf.all(key.id, key.project) as unknown as { rev: number; document: string }[]
    const before = rows.map(({ document }) => JSON.parse(document) as ResponseDocument)
    const after = before.map(change)
    if (after.every((doc, i) => doc && JSON.stringify(doc) === rows[i]?.document)) return false
    if (after.includes(undefined)) {
      erase([key])
      return true
    }
    for (const [i, { rev, document }] of rows.entries()) {
      const doc = after[i]!
      const text = JSON.stringify(doc)
      if (text === document) continue
      putLogged.run(
        text,
        textHash(text),
        doc.person?.id == null ? null : columnText(doc.person.id),
        key.id,
        key.project,
        rev,
      )
      if (putDocument.run(text, key.id, key.project, rev).changes) {
        deltas.remove(before[i]!)
        deltas.add(doc)
      }
    }
    sizes.add(
      'conflicts',
      -Number(removals.find(({ table }) => table === 'conflicts')!.removal.run(key.id, key.project).changes),
    )
    return true
  }

  const count = (what: string) => (db.prepare(`select count(*) as n from ${what}`).get() as { n: number }).n

  // What was erased also stands in the write-ahead log, until that is emptied.
  const emptyWriteAheadLog = () => db.exec('pragma wal_checkpoint(truncate)')

  function where({ survey, touchpoint, from, to, person }: ResponseFilter): [sql: string, values: SQLInputValue[]] {
    const parts: [sql: string, value: string | undefined][] = [
      ['survey = ?', survey],
      ['touchpoint = ?', touchpoint],
      ['shown_at >= ?', from],
      ['shown_at < ?', to && dayAfter(to)],
      ['(id, project) in (select id, project from log where person = ?)', person],
    ]
    const given = parts.filter((part): part is [string, string] => part[1] !== undefined)
    return [given.map(([sql]) => ` and ${sql}`).join(''), given.map(([, value]) => columnText(value))]
  }

  return {
    async write(documents, invalid = 0) {
      if (!documents.length && !invalid) return []
      const items: Item[] = documents.map(arrivalOf)
      const verdicts = await group.write(invalid ? [...items, { invalid }] : items)
      return verdicts.slice(0, documents.length) as Verdict[]
    },

    async *responses(filter = {}) {
      const [sql, values] = where(filter)
      const page = db.prepare(
        `select id, project, shown_at, document from responses where (shown_at, id, project) > (?, ?, ?)${sql}
         order by shown_at, id, project limit ${PAGE}`,
      )
      let last: [shownAt: string, id: string, project: string] = ['', '', '']
      for (;;) {
        const rows = page.all(...last, ...values) as unknown as (Key & { shown_at: string; document: string })[]
        for (const { document } of rows) yield JSON.parse(document) as ResponseDocument
        const end = rows.at(-1)
        if (!end || rows.length < PAGE) return
        last = [end.shown_at, end.id, end.project]
        await new Promise((resolve) => setImmediate(resolve))
      }
    },

    revs: async (keys) =>
      keys.map(({ id, project }) => (findCurrent.get(id, project) as { rev: number } | undefined)?.rev),

    dimensions: async () => dimensions,

    cells: async (filter = {}) => cells.read(filter),

    async erase(id, eraseHash, numbered) {
      const isErased = inTransaction(() => {
        const known = findSecrets.all(id) as unknown as (Key & { erase_hash: string | null })[]
        const own = known.filter(({ erase_hash }) => erase_hash === eraseHash)
        erase(own)
        if (!known.length) addTombstone.run(id, ANY, eraseHash, time(), 0)
        if (!known.length && numbered) see(numbered.project, numbered.client, time())
        return own.length > 0 || !known.length
      })
      emptyWriteAheadLog()
      return isErased
    },

    async erasePerson(person) {
      const count = inTransaction(() => {
        const keys = findOfPerson.all(columnText(person)) as unknown as Key[]
        erase(keys)
        return keys.length
      })
      emptyWriteAheadLog()
      return count
    },

    async rewrite(keys, change) {
      const count = inTransaction(() => keys.filter((key) => rewriteOne(key, change)).length)
      if (count) emptyWriteAheadLog()
      return count
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
        while (inTransaction(() => cells.fold(), 'noted'));
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

    async *conflicts() {
      const page = db.prepare(
        `select id, project, rev, hash, received_at, document,
           (select document from log where log.id = one.id and log.project = one.project and log.rev = one.rev) as kept
         from conflicts as one where (id, project, rev, hash) > (?, ?, ?, ?) order by id, project, rev, hash
         limit ${PAGE}`,
      )
      let last: [id: string, project: string, rev: number, hash: string] = ['', '', 0, '']
      for (;;) {
        const rows = page.all(...last) as unknown as ConflictRow[]
        for (const { id, project, rev, received_at: receivedAt, document, kept } of rows)
          yield { id, project, rev, receivedAt, kept: kept && JSON.parse(kept), aside: JSON.parse(document) }
        const end = rows.at(-1)
        if (!end || rows.length < PAGE) return
        last = [end.id, end.project, end.rev, end.hash]
        await new Promise((resolve) => setImmediate(resolve))
      }
    },

    async close() {
      await group.drained()
      await folding.stop()
      db.close()
    },
  }
}
