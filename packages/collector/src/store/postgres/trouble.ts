/** Classes of SQLSTATE that a row itself can cause: data, constraint, limit of the program. */
const OF_A_ROW = /^(22|23|54)/
/** What goes well when it is done again: serialisation, deadlock, a series that another collector just removed. */
const AGAIN: readonly unknown[] = ['40001', '40P01', '23503']

const codeOf = (thrown: unknown) => (Object(thrown) as { code?: unknown }).code

/**
 * Whether an error is the database's (down, full, read-only, no more connections), not that of one row.
 * https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
export function isOfStore(thrown: unknown): boolean {
  const code = codeOf(thrown)
  return !(typeof code === 'string' && OF_A_ROW.test(code))
}

export const isWorthAnotherTry = (thrown: unknown): boolean => AGAIN.includes(codeOf(thrown))

/** For whoever asked it is the same as a server that is busy: nothing is lost, and it may go well later. */
export const asUnavailable = (thrown: unknown): Error =>
  Object.assign(thrown instanceof Error ? thrown : Error(String(thrown)), isOfStore(thrown) && { statusCode: 503 })
