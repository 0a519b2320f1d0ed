import { DatabaseSync } from 'node:sqlite'
import type { Books } from './books'
import { TABLES } from './tables'

/** As the store's own: other connections may hold the lock for a moment; erased content is overwritten. */
const SETTINGS =
  'pragma busy_timeout = 5000; pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on'

/**
 * Books in a SQLite file, beside the store's tables.
 *
 * @param file Path, or `:memory:`.
 */
export function sqliteBooks(file: string): Books {
  const db = new DatabaseSync(file)
  db.exec(SETTINGS)
  for (const table of TABLES) db.exec(table)
  return {
    all: async <Row>(sql: string, ...values: (string | number | null)[]) =>
      db.prepare(sql).all(...values) as unknown as Row[],
    async apply(statements) {
      if (!statements.length) return []
      // No pause between begin and commit: two transactions never mix.
      db.exec('begin immediate')
      try {
        const changes = statements.map(([sql, ...values]) => Number(db.prepare(sql).run(...values).changes))
        db.exec('commit')
        return changes
      } catch (thrown) {
        if (db.isTransaction) db.exec('rollback')
        throw thrown
      }
    },
    close: async () => db.close(),
  }
}
