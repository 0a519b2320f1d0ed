import { createRequire } from 'node:module'
import { DatabaseSync } from 'node:sqlite'
import type { ResponseDocument } from '@earshot/schema'
import { TABLES } from '../../packages/collector/src/store/sqlite/tables'
import type { RawWrite } from './ingest.ts'

const pg = createRequire(new URL('../../packages/collector/package.json', import.meta.url))('pg')

/** What the database does alone, by the driver that the store has, in a durable transaction for each batch. */
export interface Raw {
  /** A document each, by a key: the least that keeps them. */
  documents: RawWrite
  /** The rows that a store has of each: one in the log, one of what counts, with their keys and indexes. Nothing is checked or looked up. */
  rows: RawWrite
  close(): Promise<void>
}

const HASH = '0'.repeat(64)

const logRow = (doc: ResponseDocument) => [doc.id, doc.project, doc.rev, HASH, doc.shownAt, JSON.stringify(doc)]
const currentRow = (doc: ResponseDocument) => [
  ...[doc.id, doc.project, doc.rev, doc.survey, doc.journey?.touchpoint ?? null, doc.shownAt, JSON.stringify(doc), 0],
]
const LOG = 'id, project, rev, hash, received_at, document'
const CURRENT = 'id, project, rev, survey, touchpoint, shown_at, document, test'

/** Node's own driver, flushed in full. */
export function rawSqlite(file: string): Raw {
  const db = new DatabaseSync(file)
  db.exec('pragma journal_mode = wal; pragma synchronous = full')
  db.exec(`create table raw (id text primary key, document text not null) without rowid; ${TABLES}`)
  const insert = db.prepare('insert into raw values (?, ?)')
  const log = db.prepare(`insert into log (${LOG}) values (?, ?, ?, ?, ?, ?)`)
  const current = db.prepare(`insert into responses (${CURRENT}) values (?, ?, ?, ?, ?, ?, ?, ?)`)

  async function inTransaction(write: () => void): Promise<void> {
    // As a server would: other requests get their turn.
    await new Promise((resolve) => setImmediate(resolve))
    db.exec('begin immediate')
    write()
    db.exec('commit')
  }

  return {
    documents: (documents) =>
      inTransaction(() => {
        for (const doc of documents) insert.run(doc.id, JSON.stringify(doc))
      }),
    rows: (documents) =>
      inTransaction(() => {
        for (const doc of documents) {
          log.run(...logRow(doc))
          current.run(...currentRow(doc))
        }
      }),
    close: async () => db.close(),
  }
}

const columns = (rows: readonly (readonly unknown[])[]) => rows[0]!.map((_, at) => rows.map((row) => row[at]))

/** `pg`, a statement for each batch, with as many connections as there are senders. */
export async function rawPostgres(address: string, lanes: number): Promise<Raw> {
  const pool = new pg.Pool({ connectionString: address, max: lanes })
  await pool.query(`create table if not exists raw (id text primary key, document text not null);
    create table if not exists raw_log (like log including all);
    create table if not exists raw_responses (like responses including all)`)
  return {
    async documents(documents) {
      await pool.query({
        name: 'raw',
        text: 'insert into raw select * from unnest($1::text[], $2::text[])',
        values: [documents.map(({ id }) => id), documents.map((doc) => JSON.stringify(doc))],
      })
    },
    async rows(documents) {
      await pool.query({
        name: 'raw-rows',
        text: `with logged as (insert into raw_log (${LOG})
            select * from unnest($1::text[], $2::text[], $3::bigint[], $4::text[], $5::text[], $6::text[]))
          insert into raw_responses (${CURRENT}) select * from
            unnest($7::text[], $8::text[], $9::bigint[], $10::text[], $11::text[], $12::text[], $13::text[], $14::smallint[])`,
        values: [...columns(documents.map(logRow)), ...columns(documents.map(currentRow))],
      })
    },
    close: () => pool.end(),
  }
}
