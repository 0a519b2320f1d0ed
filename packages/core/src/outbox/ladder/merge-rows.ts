import type { Row } from '../row'

/** What is known of one document in one place: it waits, or every sink has it. */
export interface Placed {
  row: Row
  isOwn: boolean
}

/**
 * Joins what two places know of one document: the higher revision, each sink's highest acknowledgement, and done if
 * the revision that remains was done somewhere. Commutative, associative and idempotent, so that moving rows twice, or
 * while another tab moves them, changes nothing.
 */
export function mergeRows(a: Placed, b: Placed): Placed {
  const newer = isNewer(b, a) ? b : a
  const older = newer === a ? b : a
  const acknowledged: { [sink: string]: number } = { ...older.row.acknowledged }
  for (const [sink, rev] of Object.entries(newer.row.acknowledged ?? {}))
    acknowledged[sink] = Math.max(rev, acknowledged[sink] ?? 0)
  return { row: { ...newer.row, acknowledged }, isOwn: newer.isOwn }
}

/** Of equal revisions the one that is done; of those, any, as long as every place takes the same. */
function isNewer(b: Placed, a: Placed): boolean {
  if (b.row.doc.rev !== a.row.doc.rev) return b.row.doc.rev > a.row.doc.rev
  if (b.isOwn !== a.isOwn) return b.isOwn
  return JSON.stringify(b.row.doc) > JSON.stringify(a.row.doc)
}
