import type { ResponseDocument, Verdict } from '@earshot/schema'
import { contentHash } from '../canonical'
import { createDeltas } from '../cells/deltas'
import { columnText } from '../column-text'
import { type Sighting, sightingOf } from '../sighting'
import type { Done } from './connect'
import { createCounters } from './counters'
import { notePending } from './fold'
import { ANY, keyOf, readKnown, type Tombstone } from './known'
import { lockIds } from './lock-ids'
import { columnsOf, type Query } from './query'

/** A revision to take, or how many were refused beside it. */
export type Item = { doc: ResponseDocument } | { invalid: number }

const PUT_LOG = `insert into log (id, project, rev, person, hash, received_at, document)
  select * from unnest($1::text[], $2::text[], $3::bigint[], $4::text[], $5::text[], $6::text[], $7::text[])`
const PUT_CONFLICTS = `with aside as (
    insert into conflicts (id, project, rev, person, hash, received_at, document)
    select * from unnest($1::text[], $2::text[], $3::bigint[], $4::text[], $5::text[], $6::text[], $7::text[])
    on conflict do nothing returning 1)
  insert into counters (name, shard, count)
    select 'conflicts', pg_backend_pid() % 256, count(*) from aside having count(*) > 0
  on conflict (name, shard) do update set count = counters.count + excluded.count`
const PUT_CURRENT = `insert into responses (id, project, rev, survey, touchpoint, shown_at, erase_hash, document, test)
  select * from unnest($1::text[], $2::text[], $3::bigint[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
    $9::smallint[])
  on conflict (id, project) do update set rev = excluded.rev, survey = excluded.survey,
    touchpoint = excluded.touchpoint, shown_at = excluded.shown_at, erase_hash = excluded.erase_hash,
    document = excluded.document, test = excluded.test`
const MARK_ARRIVED = `update tombstones set arrived = 1 from unnest($1::text[], $2::text[], $3::text[]) as came(id, project, hash)
  where tombstones.id = came.id and tombstones.project = came.project and erase_hash = came.hash`

const textOr = (text: string | null | undefined) => (text == null ? null : columnText(text))

const currentRow = (doc: ResponseDocument) => [
  ...[columnText(doc.id), columnText(doc.project), doc.rev, columnText(doc.survey)],
  ...[textOr(doc.journey?.touchpoint), new Date(doc.shownAt).toISOString(), doc.eraseHash ?? null],
  ...[JSON.stringify(doc), doc.test ? 1 : 0],
]

/** Whether the tombstone bars the document: its project and hash, or any. */
const bars = ({ project, eraseHash }: Tombstone, doc: ResponseDocument) =>
  (project === ANY || project === columnText(doc.project)) && (eraseHash === ANY || eraseHash === doc.eraseHash)

/**
 * Takes revisions within one transaction: reads what is known of them, decides one by one as the SQLite store does, and
 * writes what came of it, a statement for each table.
 *
 * @returns A verdict for each document, nothing for a count.
 */
export async function takeIn(
  query: Query,
  items: readonly Item[],
  { receivedAt, dimensions }: { receivedAt: string; dimensions: readonly string[] },
): Promise<Done<(Verdict | undefined)[]>> {
  const documents = items.flatMap((item) => ('doc' in item ? [item.doc] : []))
  const locked = lockIds(
    query,
    documents.map(({ id }) => id),
  )
  // Each statement sees what was committed when it begins, and it begins after the one before: here, once the lock is had.
  const [known] = await Promise.all([readKnown(query, documents), locked])

  const counters = createCounters()
  const deltas = createDeltas(dimensions)
  const logged: unknown[][] = []
  const aside: unknown[][] = []
  const arrived: Tombstone[] = []
  const sightings: Sighting[] = []
  const newest = new Map<string, ResponseDocument>()

  function see({ project, client }: ResponseDocument): void {
    const sighting = sightingOf(project, client, receivedAt)
    if (sighting) sightings.push(sighting)
  }

  /** Whether the response was erased, so that nothing of it may be kept. */
  function isBarred(doc: ResponseDocument): boolean {
    const barring = (known.tombstones.get(columnText(doc.id)) ?? []).filter((one) => bars(one, doc))
    const [tombstone] = barring
    if (!tombstone) return false
    if (!barring.some((one) => one.arrived)) {
      tombstone.arrived = true
      arrived.push(tombstone)
      see(doc)
    }
    return true
  }

  function take(doc: ResponseDocument): Verdict {
    const { id, rev, project } = doc
    if (isBarred(doc)) return { id, rev, status: 'duplicate', code: 'erased' }
    const hash = contentHash(doc)
    const row = [
      ...[columnText(id), columnText(project), rev, textOr(doc.person?.id), hash, receivedAt],
      JSON.stringify(doc),
    ]
    const seen = known.hashes.get(keyOf(id, project, rev))
    if (seen === hash) return { id, rev, status: 'duplicate' }
    if (seen !== undefined) {
      aside.push(row)
      return { id, rev, status: 'conflict', code: 'conflict:/rev' }
    }
    known.hashes.set(keyOf(id, project, rev), hash)
    logged.push(row)
    counters.add('log', 1)
    see(doc)
    const key = keyOf(id, project)
    const current = known.current.get(key)
    if (current && current.rev > rev) return { id, rev, status: 'stale' }
    if (current) deltas.remove(current.document)
    else counters.add('responses', 1)
    deltas.add(doc)
    known.current.set(key, { rev, document: doc })
    newest.set(key, doc)
    return { id, rev, status: 'stored' }
  }

  const verdicts = items.map((item) => {
    if ('invalid' in item) {
      counters.add('invalid', item.invalid)
      return undefined
    }
    const verdict = take(item.doc)
    if (verdict.status === 'duplicate' || verdict.status === 'stale') counters.add(verdict.status, 1)
    return verdict
  })

  const writing: Promise<unknown>[] = []
  if (logged.length) writing.push(query(PUT_LOG, columnsOf(logged, 7), 'put-log'))
  if (aside.length) writing.push(query(PUT_CONFLICTS, columnsOf(aside, 7), 'put-aside'))
  if (newest.size) writing.push(query(PUT_CURRENT, columnsOf([...newest.values()].map(currentRow), 9), 'put-current'))
  const came = arrived.map(({ id, project, eraseHash }) => [id, project, eraseHash])
  if (came.length) writing.push(query(MARK_ARRIVED, columnsOf(came, 3), 'mark-arrived'))
  writing.push(counters.write(query), notePending(query, { deltas: deltas.all(), sightings }))
  return { result: verdicts, writing }
}
