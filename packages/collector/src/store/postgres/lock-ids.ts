import { hash } from 'node:crypto'
import { columnText } from '../column-text'
import type { Query } from './query'

/** The first half of an advisory lock, so that other programs' locks in this database stay apart from these. */
const SPACE = 7_203_492
/** Locks there are: enough that two batches seldom meet, and few enough for the server's table of locks. */
const SLOTS = 65_536

const slotOf = (text: string) => hash('sha256', text, 'buffer').readUInt32BE() % SLOTS

/**
 * Until the transaction ends, nobody else changes these responses: also not one that does not exist yet, which no row could be
 * locked for. All in one order, so that none waits for one that waits for it.
 */
export async function lockIds(query: Query, ids: readonly string[]): Promise<void> {
  const slots = [...new Set(ids.map((id) => slotOf(columnText(id))))].sort((a, b) => a - b)
  await query('select pg_advisory_xact_lock($1, slot) from unnest($2::integer[]) as slot', [SPACE, slots], 'lock-ids')
}
