import type { SQLInputValue } from 'node:sqlite'
import type { ResponseDocument, Verdict } from '@earshot/schema'
import { contentHash } from '../canonical'
import { groupCommit } from '../group-commit'
import type { ResponseFilter, Store, StoreCounts } from '../store'
import { openDatabase } from './open-database'

/** Stands for every project, or every secret: the id is barred whatever comes with it. No project or hash is empty. */
const ANY = ''
/** Documents read at once; between pages, requests get their turn. */
const PAGE = 500

interface Key {
  project: string
  id: string
}

const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString()

/**
 * Responses in one SQLite file, by Node's own driver. Write-ahead log with a full flush at each commit: what was
 * acknowledged survives a crash of process and machine.
 *
 * @param file Path, or `:memory:`.
 */
export function sqliteStore(file: string): Store {
  const db = openDatabase(file)
  const findLogged = db.prepare('select hash from log where id = ? and project = ? and rev = ?')
  const findCurrent = db.prepare('select rev from responses where id = ? and project = ?')
  const findTombstone = db.prepare(
    `select 1 from tombstones where id = ? and project in (?, '${ANY}') and erase_hash in (?, '${ANY}')`,
  )
  const addLog = db.prepare(
    'insert into log (id, project, rev, person, hash, received_at, document) values (?, ?, ?, ?, ?, ?, ?)',
  )
  const addConflict = db.prepare(
    'insert or ignore into conflicts (id, project, rev, person, hash, received_at, document) values (?, ?, ?, ?, ?, ?, ?)',
  )
  const putCurrent = db.prepare(
    `insert into responses (id, project, rev, survey, touchpoint, shown_at, erase_hash, document)
     values (?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (id, project) do update set rev = excluded.rev, survey = excluded.survey,
       touchpoint = excluded.touchpoint, shown_at = excluded.shown_at, erase_hash = excluded.erase_hash,
       document = excluded.document`,
  )
  const addTombstone = db.prepare(
    'insert or ignore into tombstones (id, project, erase_hash, erased_at) values (?, ?, ?, ?)',
  )
  const findSecrets = db.prepare('select project, id, erase_hash from responses where id = ?')
  const findOfPerson = db.prepare(
    'select project, id from log where person = ?1 union select project, id from conflicts where person = ?1',
  )
  const removals = ['log', 'responses', 'conflicts'].map((table) =>
    db.prepare(`delete from ${table} where id = ? and project = ?`),
  )

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
    const { id, rev, project, survey, journey, shownAt, eraseHash } = doc
    if (findTombstone.get(id, project, eraseHash ?? ANY)) return { id, rev, status: 'duplicate', code: 'erased' }
    const hash = contentHash(doc)
    const document = JSON.stringify(doc)
    const person = doc.person?.id ?? null
    const logged = findLogged.get(id, project, rev) as { hash: string } | undefined
    if (logged?.hash === hash) return { id, rev, status: 'duplicate' }
    if (logged) {
      addConflict.run(id, project, rev, person, hash, receivedAt, document)
      return { id, rev, status: 'conflict', code: 'conflict:/rev' }
    }
    addLog.run(id, project, rev, person, hash, receivedAt, document)
    const current = findCurrent.get(id, project) as { rev: number } | undefined
    if (current && current.rev > rev) return { id, rev, status: 'stale' }
    const shown = new Date(shownAt).toISOString()
    putCurrent.run(id, project, rev, survey, journey?.touchpoint ?? null, shown, eraseHash ?? null, document)
    return { id, rev, status: 'stored' }
  }

  const group = groupCommit<ResponseDocument, Verdict>((documents) => {
    const receivedAt = new Date().toISOString()
    return inTransaction(() => documents.map((doc) => take(doc, receivedAt)))
  })

  function erase(keys: readonly Key[]): void {
    const erasedAt = new Date().toISOString()
    for (const { project, id } of keys) {
      for (const removal of removals) removal.run(id, project)
      addTombstone.run(id, project, ANY, erasedAt)
    }
  }

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
    return [given.map(([sql]) => ` and ${sql}`).join(''), given.map(([, value]) => value)]
  }

  return {
    write: group.write,

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

    async erase(id, eraseHash) {
      const isErased = inTransaction(() => {
        const known = findSecrets.all(id) as unknown as (Key & { erase_hash: string | null })[]
        const own = known.filter(({ erase_hash }) => erase_hash === eraseHash)
        erase(own)
        if (!known.length) addTombstone.run(id, ANY, eraseHash, new Date().toISOString())
        return own.length > 0 || !known.length
      })
      emptyWriteAheadLog()
      return isErased
    },

    async erasePerson(person) {
      const count = inTransaction(() => {
        const keys = findOfPerson.all(person) as unknown as Key[]
        erase(keys)
        return keys.length
      })
      emptyWriteAheadLog()
      return count
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
