import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import type { ResponseDocument } from '@earshot/schema'
import { columnText } from '../column-text'
import type { Conflict, ResponseFilter } from '../store'
import type { Key } from './erase'

/** Rows read at once; between pages, requests get their turn. */
const PAGE = 500

const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString()

function where({ survey, touchpoint, from, to, person }: ResponseFilter): [sql: string, values: string[]] {
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

/** Rows page by page, each page from where the last one ended. */
async function* pages<Row>(
  db: DatabaseSync,
  sql: string,
  first: readonly SQLInputValue[],
  values: readonly SQLInputValue[],
  keyOf: (row: Row) => readonly SQLInputValue[],
): AsyncGenerator<Row> {
  const page = db.prepare(`${sql} limit ${PAGE}`)
  for (let last = first; ; ) {
    const rows = page.all(...last, ...values) as Row[]
    yield* rows
    const end = rows.at(-1)
    if (!end || rows.length < PAGE) return
    last = keyOf(end)
    await new Promise((resolve) => setImmediate(resolve))
  }
}

/** The current responses, oldest display first. */
export async function* readResponses(db: DatabaseSync, filter: ResponseFilter): AsyncGenerator<ResponseDocument> {
  const [tests, values] = where(filter)
  const rows = pages<Key & { shown_at: string; document: string }>(
    db,
    `select id, project, shown_at, document from responses where (shown_at, id, project) > (?, ?, ?)${tests}
     order by shown_at, id, project`,
    ['', '', ''],
    values,
    ({ shown_at, id, project }) => [shown_at, id, project],
  )
  for await (const { document } of rows) yield JSON.parse(document) as ResponseDocument
}

interface ConflictRow extends Key {
  rev: number
  hash: string
  received_at: string
  document: string
  kept: string | null
}

/** What was set aside, in the order of ids. */
export async function* readConflicts(db: DatabaseSync): AsyncGenerator<Conflict> {
  const rows = pages<ConflictRow>(
    db,
    `select id, project, rev, hash, received_at, document,
       (select document from log where log.id = one.id and log.project = one.project and log.rev = one.rev) as kept
     from conflicts as one where (id, project, rev, hash) > (?, ?, ?, ?) order by id, project, rev, hash`,
    ['', '', 0, ''],
    [],
    ({ id, project, rev, hash }) => [id, project, rev, hash],
  )
  for await (const { id, project, rev, received_at: receivedAt, document, kept } of rows)
    yield { id, project, rev, receivedAt, kept: kept && JSON.parse(kept), aside: JSON.parse(document) }
}
