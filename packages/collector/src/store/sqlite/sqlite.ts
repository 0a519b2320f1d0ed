import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import type { ResponseDocument, Verdict } from '@earshot/schema'
import { contentHash } from '../canonical'
import { groupCommit } from '../group-commit'
import type { ResponseFilter, Store, StoreCounts } from '../store'
import { TABLES } from './tables'

/** Stands for every secret: the id is barred whoever sends it. */
const ANY_SECRET = '*'
const PAGE = 500

/**
 * Responses in one SQLite file, by Node's own driver. Write-ahead log with a full flush at each commit: what was
 * acknowledged survives a crash of process and machine.
 *
 * @param file Path, or `:memory:`.
 */
export function sqliteStore(file: string): Store {
  const db = new DatabaseSync(file)
  db.exec('pragma journal_mode = wal; pragma synchronous = full; pragma busy_timeout = 5000; pragma foreign_keys = on')
  db.exec(TABLES)

  const findLogged = db.prepare('select hash from log where id = ? and rev = ?')
  const findCurrent = db.prepare('select rev from responses where id = ?')
  const findTombstone = db.prepare('select 1 from tombstones where id = ? and erase_hash in (?, ?)')
  const addLog = db.prepare('insert into log (id, rev, hash, received_at, document) values (?, ?, ?, ?, ?)')
  const addConflict = db.prepare('insert or ignore into conflicts (id, rev, hash, received_at, document) values (?, ?, ?, ?, ?)')
  const putCurrent = db.prepare(
    `insert into responses (id, rev, project, survey, touchpoint, person, shown_on, shown_at, erase_hash, document)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (id) do update set rev = excluded.rev, project = excluded.project, survey = excluded.survey,
       touchpoint = excluded.touchpoint, person = excluded.person, shown_on = excluded.shown_on,
       shown_at = excluded.shown_at, erase_hash = excluded.erase_hash, document = excluded.document`,
  )
  const addTombstone = db.prepare('insert or ignore into tombstones (id, erase_hash, erased_at) values (?, ?, ?)')
  const removal = ['log', 'responses', 'conflicts'].map((table) => db.prepare(`delete from ${table} where id = ?`))

  function inTransaction<T>(act: () => T): T {
    db.exec('begin immediate')
    try {
      const result = act()
      db.exec('commit')
      return result
    } catch (thrown) {
      if (db.isTransaction) db.exec('rollback')
      throw thrown
    }
  }

  function take(doc: ResponseDocument, receivedAt: string): Verdict {
    const { id, rev } = doc
    if (findTombstone.get(id, doc.eraseHash ?? ANY_SECRET, ANY_SECRET)) return { id, rev, status: 'duplicate', code: 'erased' }
    const hash = contentHash(doc)
    const document = JSON.stringify(doc)
    const logged = findLogged.get(id, rev) as { hash: string } | undefined
    if (logged?.hash === hash) return { id, rev, status: 'duplicate' }
    if (logged) {
      addConflict.run(id, rev, hash, receivedAt, document)
      return { id, rev, status: 'conflict', code: 'other content under the same id and rev' }
    }
    addLog.run(id, rev, hash, receivedAt, document)
    const current = findCurrent.get(id) as { rev: number } | undefined
    if (current && current.rev > rev) return { id, rev, status: 'stale' }
    const { project, survey, journey, person, shownAt, eraseHash } = doc
    const shownOn = new Date(shownAt).toISOString()
    putCurrent.run(id, rev, project, survey, journey?.touchpoint ?? null, person?.id ?? null, shownOn.slice(0, 10), shownOn, eraseHash ?? null, document)
    return { id, rev, status: 'stored' }
  }

  const group = groupCommit<ResponseDocument, Verdict>((documents) => {
    const receivedAt = new Date().toISOString()
    return inTransaction(() => documents.map((doc) => take(doc, receivedAt)))
  })

  function remove(id: string, eraseHash: string): void {
    for (const statement of removal) statement.run(id)
    addTombstone.run(id, eraseHash, new Date().toISOString())
  }

  function where({ project, survey, touchpoint, from, to, person }: ResponseFilter): { sql: string; values: SQLInputValue[] } {
    const parts: [sql: string, value: string | undefined][] = [
      ['project = ?', project],
      ['survey = ?', survey],
      ['touchpoint = ?', touchpoint],
      ['shown_on >= ?', from],
      ['shown_on <= ?', to],
      ['person = ?', person],
    ]
    const given = parts.filter(([, value]) => value !== undefined)
    return { sql: given.map(([sql]) => ` and ${sql}`).join(''), values: given.map(([, value]) => value!) }
  }

  return {
    write: group.write,

    async *responses(filter = {}) {
      const { sql, values } = where(filter)
      const page = db.prepare(
        `select id, shown_at, document from responses where (shown_at, id) > (?, ?)${sql} order by shown_at, id limit ${PAGE}`,
      )
      let last: [string, string] = ['', '']
      for (;;) {
        const rows = page.all(...last, ...values) as { id: string; shown_at: string; document: string }[]
        for (const { document } of rows) yield JSON.parse(document) as ResponseDocument
        const end = rows.at(-1)
        if (!end || rows.length < PAGE) return
        last = [end.shown_at, end.id]
        // Lets requests in between pages of a long export.
        await new Promise((resolve) => setImmediate(resolve))
      }
    },

    async erase(id, eraseHash) {
      return inTransaction(() => {
        const known = db.prepare('select erase_hash from responses where id = ?').get(id) as { erase_hash: string | null } | undefined
        if (known && known.erase_hash !== eraseHash) return false
        remove(id, eraseHash)
        return true
      })
    },

    async erasePerson(person) {
      return inTransaction(() => {
        const rows = db.prepare('select id from responses where person = ?').all(person) as { id: string }[]
        for (const { id } of rows) remove(id, ANY_SECRET)
        return rows.length
      })
    },

    async counts() {
      const count = (table: string) => (db.prepare(`select count(*) as n from ${table}`).get() as { n: number }).n
      return {
        responses: count('responses'),
        revisions: count('log'),
        conflicts: count('conflicts'),
        tombstones: count('tombstones'),
      } satisfies StoreCounts
    },

    async close() {
      await group.drained()
      db.close()
    },
  }
}
