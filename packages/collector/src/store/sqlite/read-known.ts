import type { DatabaseSync } from 'node:sqlite'
import { type Arrival, type Known, keyOf, type TombstoneRow, tombstonesOf } from '../known'

/** Reads what a file knows of documents, within the transaction that takes them in. */
export function createKnownReader(db: DatabaseSync): (arrivals: readonly Arrival[]) => Known {
  // By id alone: an id is seldom in two projects, and has few revisions.
  const ids = '(select value from json_each(?))'
  const findLogged = db.prepare(`select id, project, rev, hash from log where id in ${ids}`)
  const findDocument = db.prepare('select document from log where id = ? and project = ? and rev = ?')
  const findCurrent = db.prepare(`select id, project, rev, document from responses where id in ${ids}`)
  const anyErased = db.prepare('select 1 from tombstones limit 1')
  const findErased = db.prepare(`select id, project, erase_hash, arrived from tombstones where id in ${ids}`)

  return (arrivals) => {
    const asked = JSON.stringify(arrivals.map(({ id }) => id))
    const erased = anyErased.get() ? findErased.all(asked) : []
    const known: Known = {
      tombstones: tombstonesOf(erased as unknown as TombstoneRow[]),
      revisions: new Map(),
      current: new Map(),
    }
    for (const { id, project, rev, hash } of findLogged.all(asked) as Record<string, string>[])
      known.revisions.set(keyOf(id!, project!, rev!), {
        hash: hash!,
        document: () => findDocument.get(id!, project!, rev!)!.document as string,
      })
    for (const { id, project, rev, document } of findCurrent.all(asked) as Record<string, string>[])
      known.current.set(keyOf(id!, project!), { rev: Number(rev), document: document! })
    return known
  }
}
