import type { DatabaseSync } from 'node:sqlite'
import type { ResponseDocument } from '@earshot/schema'
import { textHash } from '../canonical'
import { columnText, columnTextOr } from '../column-text'
import { ANY } from '../known'
import { sightingOf } from '../sighting'
import type { Numbered } from '../store'
import type { Beside } from './transactions'

export interface Key {
  project: string
  id: string
}

/** What makes less of what is kept, each within a transaction. */
export interface Erasure {
  /** As `Store.erase`. */
  one(id: string, eraseHash: string, numbered: Numbered | undefined, beside: Beside): boolean
  /** As `Store.erasePerson`. */
  ofPerson(person: string, beside: Beside): number
  /** Of one response, as `Store.rewrite`. @returns Whether anything changed. */
  rewrite(key: Key, change: (doc: ResponseDocument) => ResponseDocument | undefined, beside: Beside): boolean
}

/** @param time The time, as ISO. */
export function createErasure(db: DatabaseSync, time: () => string): Erasure {
  const findCurrent = db.prepare('select document from responses where id = ? and project = ?')
  const addTombstone = db.prepare(
    'insert or ignore into tombstones (id, project, erase_hash, erased_at, arrived) values (?, ?, ?, ?, ?)',
  )
  const revisionsOf = db.prepare('select rev, document from log where id = ? and project = ?')
  const putLogged = db.prepare(
    'update log set document = ?, hash = ?, person = ? where id = ? and project = ? and rev = ?',
  )
  const putDocument = db.prepare('update responses set document = ? where id = ? and project = ? and rev = ?')
  const findSecrets = db.prepare('select project, id, erase_hash from responses where id = ?')
  const findOfPerson = db.prepare(
    'select project, id from log where person = ?1 union select project, id from conflicts where person = ?1',
  )
  const remove = {
    log: db.prepare('delete from log where id = ? and project = ?'),
    responses: db.prepare('delete from responses where id = ? and project = ?'),
    conflicts: db.prepare('delete from conflicts where id = ? and project = ?'),
  }

  function eraseAll(keys: readonly Key[], { deltas, sizes }: Beside): void {
    const erasedAt = time()
    for (const { project, id } of keys) {
      const current = findCurrent.get(id, project) as { document: string } | undefined
      if (current) deltas.remove(JSON.parse(current.document) as ResponseDocument)
      for (const table of ['log', 'responses', 'conflicts'] as const)
        sizes.add(table, -Number(remove[table].run(id, project).changes))
      addTombstone.run(id, project, ANY, erasedAt, 1)
    }
  }

  return {
    one(id, eraseHash, numbered, beside) {
      const known = findSecrets.all(id) as unknown as (Key & { erase_hash: string | null })[]
      const own = known.filter(({ erase_hash }) => erase_hash === eraseHash)
      eraseAll(own, beside)
      if (known.length) return own.length > 0
      addTombstone.run(id, ANY, eraseHash, time(), 0)
      const sighting = numbered && sightingOf(numbered.project, numbered.client, time())
      if (sighting) beside.sightings.push(sighting)
      return true
    },

    ofPerson(person, beside) {
      const keys = findOfPerson.all(columnText(person)) as unknown as Key[]
      eraseAll(keys, beside)
      return keys.length
    },

    rewrite(key, change, beside) {
      const rows = revisionsOf.all(key.id, key.project) as unknown as { rev: number; document: string }[]
      const before = rows.map(({ document }) => JSON.parse(document) as ResponseDocument)
      const after = before.map(change)
      if (after.every((doc, i) => doc && JSON.stringify(doc) === rows[i]?.document)) return false
      if (after.includes(undefined)) {
        eraseAll([key], beside)
        return true
      }
      for (const [i, { rev, document }] of rows.entries()) {
        const doc = after[i]!
        const text = JSON.stringify(doc)
        if (text === document) continue
        const person = columnTextOr(doc.person?.id)
        putLogged.run(text, textHash(text), person, key.id, key.project, rev)
        if (!putDocument.run(text, key.id, key.project, rev).changes) continue
        beside.deltas.remove(before[i]!)
        beside.deltas.add(doc)
      }
      beside.sizes.add('conflicts', -Number(remove.conflicts.run(key.id, key.project).changes))
      return true
    },
  }
}
