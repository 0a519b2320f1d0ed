/** SQLite's primary result codes for what a row itself can cause: SQLITE_TOOBIG, CONSTRAINT, MISMATCH, RANGE. */
const OF_A_ROW: readonly number[] = [18, 19, 20, 25]

/** Whether an error is the database's own (disk full, read-only, locked, moved), not that of one row. */
export function isOfStore(thrown: unknown): boolean {
  const { code, errcode = 0 } = Object(thrown) as { code?: unknown; errcode?: number }
  // The lower byte is the primary code. https://sqlite.org/rescode.html
  return code === 'ERR_SQLITE_ERROR' ? !OF_A_ROW.includes(errcode & 0xff) : code === 'STORE_MOVED'
}
