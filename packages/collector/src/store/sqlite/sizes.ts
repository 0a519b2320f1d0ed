import type { DatabaseSync } from 'node:sqlite'

/** Tables that may hold millions of rows. */
export type Sized = 'log' | 'responses' | 'conflicts'

export interface Sizes {
  /** Notes that a table has so many rows more, or less, in the transaction that is under way. */
  add(table: Sized, rows: number | bigint): void
  /** Writes what was noted, at the end of that transaction. */
  write(): void
  /** Forgets what was noted for a transaction that came to nothing: another one begins. */
  reset(): void
  of(table: Sized): number
}

/** Keeps how many rows there are: SQLite counts by reading them all, which takes seconds where there are millions. */
export function createSizes(db: DatabaseSync): Sizes {
  const grow = db.prepare('update sizes set size = size + ? where name = ?')
  const find = db.prepare('select size from sizes where name = ?')
  const grown = new Map<Sized, number>()
  return {
    add: (table, rows) => void grown.set(table, (grown.get(table) ?? 0) + Number(rows)),
    write() {
      for (const [table, rows] of grown) if (rows) grow.run(rows, table)
    },
    reset: () => grown.clear(),
    of: (table) => (find.get(table) as { size: number }).size,
  }
}
