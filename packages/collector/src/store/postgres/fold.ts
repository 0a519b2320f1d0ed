import type { Delta } from '../cells/deltas'
import { pendingText, readPending } from '../cells/pending'
import type { Query } from './query'
import { writeCells } from './write-cells'

/** Any number but the others': whoever has this lock is the only one that changes cells. */
const LOCK = 7_203_493
/** Transactions folded at once. */
const MOST_FOLDED = 200

const TAKE = `with some as (select seq from pending order by seq limit ${MOST_FOLDED})
  delete from pending using some where pending.seq = some.seq returning pending.deltas`

const textsOf = (rows: readonly Record<string, unknown>[]) => rows.map(({ deltas }) => deltas as string)

/**
 * Notes what a transaction changes in the cells: a row of its own, so that none waits for another that counts in the same
 * groups.
 */
export async function notePending(query: Query, deltas: readonly Delta[]): Promise<void> {
  if (deltas.length) await query('insert into pending (deltas) values ($1)', [pendingText(deltas)], 'note-pending')
}

/** Brings some of what waits into the cells, in one transaction. @returns Whether more may wait. */
export async function foldSome(query: Query): Promise<boolean> {
  const [lock] = await query('select pg_try_advisory_xact_lock($1) as is_had', [LOCK])
  // Another collector is at it.
  if (!lock?.is_had) return false
  const texts = textsOf(await query(TAKE))
  await writeCells(query, readPending(texts))
  return texts.length === MOST_FOLDED
}

/** Brings all that waits into the cells: from here to the commit, nobody else changes them. After the locks on ids. */
export async function foldAll(query: Query): Promise<void> {
  await query('select pg_advisory_xact_lock($1)', [LOCK])
  await writeCells(query, readPending(textsOf(await query('delete from pending returning deltas'))))
}

/** What waits. */
export const readPendingRows = async (query: Query): Promise<Delta[]> =>
  readPending(textsOf(await query('select deltas from pending', [], 'read-pending')))
