import { createRequire } from 'node:module'
import { DatabaseSync } from 'node:sqlite'
import type { RawWrite } from './ingest.ts'

const pg = createRequire(new URL('../../packages/collector/package.json', import.meta.url))('pg')

interface Raw {
  write: RawWrite
  close(): Promise<void>
}

/** One table with a key, a transaction for each batch, flushed in full: what Node's own driver does alone. */
export function rawSqlite(file: string): Raw {
  const db = new DatabaseSync(file)
  db.exec('pragma journal_mode = wal; pragma synchronous = full')
  db.exec('create table if not exists raw (id text primary key, document text not null) without rowid')
  const insert = db.prepare('insert into raw values (?, ?)')
  return {
    async write(documents) {
      // As a server would: other requests get their turn.
      await new Promise((resolve) => setImmediate(resolve))
      db.exec('begin immediate')
      for (const doc of documents) insert.run(doc.id, JSON.stringify(doc))
      db.exec('commit')
    },
    close: async () => db.close(),
  }
}

/** The same with `pg`: a statement for each batch, with as many connections as there are senders. */
export async function rawPostgres(address: string, lanes: number): Promise<Raw> {
  const pool = new pg.Pool({ connectionString: address, max: lanes })
  await pool.query('create table if not exists raw (id text primary key, document text not null)')
  return {
    async write(documents) {
      await pool.query({
        name: 'raw',
        text: 'insert into raw select * from unnest($1::text[], $2::text[])',
        values: [documents.map(({ id }) => id), documents.map((doc) => JSON.stringify(doc))],
      })
    },
    close: () => pool.end(),
  }
}
