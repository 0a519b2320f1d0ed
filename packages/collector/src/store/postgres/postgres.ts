import type { ResponseDocument, Verdict } from '@earshot/schema'
import { columnText } from '../column-text'
import type { Item } from '../decide'
import { foldSoon } from '../fold-soon'
import { groupCommit } from '../group-commit'
import { arrivalOf } from '../known'
import type { ResponseFilter, Store, StoreCounts, StoreQuality } from '../store'
import { warn } from '../warn'
import { connect } from './connect'
import { readCounters } from './counters'
import { eraseOne, eraseSomeOf } from './erase'
import { foldAll, foldSome } from './fold'
import { COUNT_GAPS } from './meter'
import { prepare } from './prepare'
import { columnsOf, type Query } from './query'
import { readCells } from './read-cells'
import { rewriteKeys } from './rewrite'
import { takeIn } from './take-in'
import { isOfStore } from './trouble'

/** Documents read at once. */
const PAGE = 500
/** Transactions under way at once, and items in each: while one is flushed to disk, the others work. */
const LANES = 4
const MOST_AT_ONCE = 250
/** Transactions that may wait to be folded: a report reads them all. */
const MOST_WAITING = 500

export interface PostgresOptions {
  /** The time, in milliseconds since 1970. Default: the machine's. */
  now?: () => number
  /** Facts by which cells are kept apart. Default: the store's; a new one has `DIMENSIONS`. */
  dimensions?: readonly string[]
  /** Whether tables are made where there are none. Default true. */
  mayCreate?: boolean
  /** Told why what waits could not be folded. Default: a warning of the process. */
  onTrouble?: (thrown: unknown) => void
}

const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString()

function where({ survey, touchpoint, from, to, person }: ResponseFilter, values: unknown[]): string {
  const parts: [test: (mark: string) => string, value: string | undefined][] = [
    [(mark) => `survey = ${mark}`, survey],
    [(mark) => `touchpoint = ${mark}`, touchpoint],
    [(mark) => `shown_at >= ${mark}`, from],
    [(mark) => `shown_at < ${mark}`, to && dayAfter(to)],
    [(mark) => `(id, project) in (select id, project from log where person = ${mark})`, person],
  ]
  return parts
    .filter((part): part is [(typeof part)[0], string] => part[1] !== undefined)
    .map(([test, value]) => ` and ${test(`$${values.push(columnText(value))}`)}`)
    .join('')
}

const numberIn = async (query: Query, sql: string) => Number((await query(`select count(*) as n from ${sql}`))[0]?.n)

/**
 * Responses in PostgreSQL, for any number of collectors at once. Connects when it is first asked: a server that is down is
 * an error of that request, and the next one tries again.
 *
 * @param address `postgres://user:password@host/database`; another schema by `?options=-csearch_path%3Dname`.
 * @example const store = postgresStore('postgres://earshot@db.example/earshot')
 */
export function postgresStore(
  address: string,
  { now = Date.now, dimensions: asked, mayCreate = true, onTrouble = warn }: PostgresOptions = {},
): Store {
  let dimensions: readonly string[] = []
  const { read, snapshot, transact, transactAtOnce, close } = connect(address, async (query) => {
    dimensions = await prepare(query, { asked, mayCreate })
  })
  const folding = foldSoon(() => transact(foldSome), { mostWaiting: MOST_WAITING, onTrouble })
  const time = () => new Date(now()).toISOString()
  const group = groupCommit<Item, Verdict | undefined>(
    async (items) => {
      const verdicts = await transactAtOnce((query) => takeIn(query, items, { receivedAt: time(), dimensions }))
      folding.noted()
      return verdicts
    },
    { isOfStore, lanes: LANES, mostAtOnce: MOST_AT_ONCE },
  )

  /** Rows page by page, each page from where the last one ended. */
  async function* paged<Found extends object>(
    first: readonly unknown[],
    ask: (query: Query, last: readonly unknown[]) => Promise<object[]>,
    keyOf: (row: Found) => readonly unknown[],
  ): AsyncGenerator<Found> {
    for (let last = first; ; ) {
      const rows = (await read((query) => ask(query, last))) as Found[]
      yield* rows
      const end = rows.at(-1)
      if (!end || rows.length < PAGE) return
      last = keyOf(end)
    }
  }

  return {
    async write(documents, invalid = 0) {
      if (!documents.length && !invalid) return []
      const items: Item[] = documents.map(arrivalOf)
      const verdicts = await group.write(invalid ? [...items, { invalid }] : items)
      return verdicts.slice(0, documents.length) as Verdict[]
    },

    async *responses(filter = {}) {
      const rows = paged<{ id: string; project: string; shown_at: string; document: string }>(
        ['', '', ''],
        (query, last) => {
          const values = [...last]
          const tests = where(filter, values)
          return query(
            `select id, project, shown_at, document from responses where (shown_at, id, project) > ($1, $2, $3)${tests}
             order by shown_at, id, project limit ${PAGE}`,
            values,
          )
        },
        ({ shown_at, id, project }) => [shown_at, id, project],
      )
      for await (const { document } of rows) yield JSON.parse(document) as ResponseDocument
    },

    async revs(keys) {
      if (!keys.length) return []
      const columns = columnsOf(
        keys.map(({ id, project }) => [columnText(id), columnText(project)]),
        2,
      )
      const rows = await read((query) =>
        query(
          `select rev from unnest($1::text[], $2::text[]) with ordinality as asked(id, project, at)
           left join responses using (id, project) order by at`,
          columns,
        ),
      )
      return rows.map(({ rev }) => (rev === null ? undefined : Number(rev)))
    },

    dimensions: () => read(async () => dimensions),

    cells: (filter = {}) => snapshot((query) => readCells(query, filter)),

    erase: (id, eraseHash, numbered) =>
      transact((query) => eraseOne(query, { id, eraseHash, numbered }, { erasedAt: time(), dimensions })),

    async erasePerson(person) {
      let count = 0
      for (;;) {
        const some = await transact((query) => eraseSomeOf(query, person, { erasedAt: time(), dimensions }))
        if (!some) return count
        count += some
      }
    },

    rewrite: (keys, change) => transact((query) => rewriteKeys(query, keys, { change, erasedAt: time(), dimensions })),

    counts: () =>
      read(async (query) => {
        const counter = await readCounters(query)
        return {
          responses: counter('responses'),
          revisions: counter('log'),
          conflicts: counter('conflicts'),
          tombstones: await numberIn(query, 'tombstones'),
        } satisfies StoreCounts
      }),

    async quality(before) {
      await transact(foldAll).catch(onTrouble)
      return read(async (query) => {
        const counter = await readCounters(query)
        const [gaps] = await query(COUNT_GAPS, [before])
        return {
          clients: await numberIn(query, '(select distinct project, device from seen) as devices'),
          received: counter('responses') + (await numberIn(query, 'tombstones where arrived = 1')),
          lost: Number(gaps?.lost),
          awaited: Number(gaps?.awaited),
          duplicates: counter('duplicate'),
          stale: counter('stale'),
          conflicts: counter('conflicts'),
          invalid: counter('invalid'),
          erased: await numberIn(query, '(select distinct id from tombstones) as erased'),
          automation: await numberIn(query, 'responses where test = 1'),
        } satisfies StoreQuality
      })
    },

    async *conflicts() {
      const rows = paged<{
        id: string
        project: string
        rev: string
        hash: string
        received_at: string
        document: string
        kept: string | null
      }>(
        ['', '', 0, ''],
        (query, last) =>
          query(
            `select id, project, rev, hash, received_at, document, (select document from log
               where log.id = one.id and log.project = one.project and log.rev = one.rev) as kept
             from conflicts as one where (id, project, rev, hash) > ($1, $2, $3, $4) order by id, project, rev, hash
             limit ${PAGE}`,
            last,
          ),
        ({ id, project, rev, hash }) => [id, project, rev, hash],
      )
      for await (const { id, project, rev, received_at: receivedAt, document, kept } of rows)
        yield { id, project, rev: Number(rev), receivedAt, kept: kept && JSON.parse(kept), aside: JSON.parse(document) }
    },

    async close() {
      await group.drained()
      await folding.stop()
      await close()
    },
  }
}
