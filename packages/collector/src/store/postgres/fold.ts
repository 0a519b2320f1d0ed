import type { Delta } from '../cells/deltas'
import { type Pending, pendingTexts, readPending } from '../cells/pending'
import { seeAll } from './meter'
import type { Query } from './query'
import { writeCells } from './write-cells'

/** Any number but the others': whoever has this lock is the only one that changes cells and ranges. */
const LOCK = 7_203_493
/** Rows folded at once. */
const MOST_FOLDED = 1000

const TAKE = `with oldest as (select seq from pending order by seq limit ${MOST_FOLDED})
  delete from pending using oldest where pending.seq = oldest.seq returning pending.deltas`

const textsOf = (rows: readonly Record<string, unknown>[]) => rows.map(({ deltas }) => deltas as string)

/**
 * Notes what a transaction changes in the cells and saw: a row of its own, so that none waits for another that counts in the
 * same groups.
 */
export async function notePending(query: Query, pending: Pending): Promise<void> {
  const texts = pendingTexts(pending)
  if (texts.length)
    await query('insert into pending (deltas) select * from unnest($1::text[])', [texts], 'note-pending')
}

async function bringIn(query: Query, texts: readonly string[]): Promise<void> {
  const { deltas, sightings } = readPending(texts)
  await Promise.all([seeAll(query, sightings), writeCells(query, deltas)])
}

/** Brings some of what waits into cells and ranges, in one transaction. @returns Whether more may wait. */
export async function foldSome(query: Query): Promise<boolean> {
  const [lock] = await query('select pg_try_advisory_xact_lock($1) as is_had', [LOCK])
  // Another collector is at it.
  if (!lock?.is_had) return false
  const texts = textsOf(await query(TAKE))
  await bringIn(query, texts)
  return texts.length === MOST_FOLDED
}

/** Brings all that waits in: from here to the commit, nobody else changes cells and ranges. After the locks on ids. */
export async function foldAll(query: Query): Promise<void> {
  await query('select pg_advisory_xact_lock($1)', [LOCK])
  await bringIn(query, textsOf(await query('delete from pending returning deltas')))
}

/** What waits to change cells. */
export const readPendingRows = async (query: Query): Promise<Delta[]> =>
  readPending(textsOf(await query('select deltas from pending', [], 'read-pending'))).deltas
