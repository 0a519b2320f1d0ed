import type { ResponseDocument } from '@earshot/schema'
import { textHash } from '../canonical'
import { createDeltas } from '../cells/deltas'
import { columnText, columnTextOr } from '../column-text'
import { createCounters } from './counters'
import { type Erasure, eraseKeys, type Key } from './erase'
import { foldAll } from './fold'
import { lockIds } from './lock-ids'
import type { Query } from './query'
import { writeCells } from './write-cells'

interface Rewriting extends Erasure {
  change(doc: ResponseDocument): ResponseDocument | undefined
}

/** Within one transaction; as `Store.rewrite`. */
export async function rewriteKeys(
  query: Query,
  keys: readonly Key[],
  { change, ...erasure }: Rewriting,
): Promise<number> {
  await lockIds(
    query,
    keys.map(({ id }) => columnText(id)),
  )
  const deltas = createDeltas(erasure.dimensions)
  const counters = createCounters()
  const over: Key[] = []
  let count = 0
  for (const key of keys) {
    const place = [columnText(key.id), columnText(key.project)]
    const rows = await query('select rev, document from log where id = $1 and project = $2', place)
    const before = rows.map(({ document }) => JSON.parse(document as string) as ResponseDocument)
    const after = before.map(change)
    if (after.every((doc, i) => doc && JSON.stringify(doc) === rows[i]?.document)) continue
    count++
    if (after.includes(undefined)) {
      over.push({ id: place[0]!, project: place[1]! })
      continue
    }
    for (const [i, { rev, document }] of rows.entries()) {
      const doc = after[i]!
      const text = JSON.stringify(doc)
      if (text === document) continue
      const person = columnTextOr(doc.person?.id)
      await query('update log set document = $4, hash = $5, person = $6 where id = $1 and project = $2 and rev = $3', [
        ...place,
        rev,
        text,
        textHash(text),
        person,
      ])
      const counted = await query(
        'update responses set document = $4 where id = $1 and project = $2 and rev = $3 returning 1',
        [...place, rev, text],
      )
      if (!counted.length) continue
      deltas.remove(before[i]!)
      deltas.add(doc)
    }
    const aside = await query('delete from conflicts where id = $1 and project = $2 returning 1', place)
    counters.add('conflicts', -aside.length)
  }
  await eraseKeys(query, over, erasure)
  await counters.write(query)
  await foldAll(query)
  await writeCells(query, deltas.all())
  return count
}
