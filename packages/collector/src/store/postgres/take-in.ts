import type { Verdict } from '@earshot/schema'
import { pendingTexts } from '../cells/pending'
import { type Counter, type CurrentRow, decide, type Item, isArrival } from '../decide'
import type { Done } from './connect'
import { lockIds } from './lock-ids'
import { columnsOf, type Query } from './query'
import { readKnown } from './read-known'

/**
 * What is accepted, with its columns of both tables, so that each document is sent once; what is counted; what waits to be folded. One
 * statement: what the server does for each is more than what it does for a row. Documents are an array of JSON, of which
 * `json` keeps each letter: as an array of texts, every quotation mark would be escaped.
 */
const PUT = `with came as materialized (select * from rows from (
      unnest($1::text[], $2::text[], $3::bigint[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[],
        $10::text[], $11::smallint[]),
      json_array_elements($12::json))
    as came(id, project, rev, person, hash, received_at, survey, touchpoint, shown_at, erase_hash, test, document)),
  logged as (insert into log (id, project, rev, person, hash, received_at, document)
    select id, project, rev, person, hash, received_at, document::text from came),
  counting as (insert into responses (id, project, rev, survey, touchpoint, shown_at, erase_hash, document, test)
    select id, project, rev, survey, touchpoint, shown_at, erase_hash, document::text, test from came where survey is not null
    on conflict (id, project) do update set rev = excluded.rev, survey = excluded.survey,
      touchpoint = excluded.touchpoint, shown_at = excluded.shown_at, erase_hash = excluded.erase_hash,
      document = excluded.document, test = excluded.test),
  counted as (insert into counters (name, shard, count)
    select name, pg_backend_pid() % 256, count from unnest($13::text[], $14::bigint[]) as more(name, count) order by name
    on conflict (name, shard) do update set count = counters.count + excluded.count)
  insert into pending (deltas) select value::text from json_array_elements($15::json)`
const PUT_CONFLICTS = `with aside as (
    insert into conflicts (id, project, rev, person, hash, received_at, document)
    select * from unnest($1::text[], $2::text[], $3::bigint[], $4::text[], $5::text[], $6::text[], $7::text[])
    on conflict do nothing returning 1)
  insert into counters (name, shard, count)
    select 'conflicts', pg_backend_pid() % 256, count(*) from aside having count(*) > 0
  on conflict (name, shard) do update set count = counters.count + excluded.count`
const MARK_ARRIVED = `update tombstones set arrived = 1 from unnest($1::text[], $2::text[], $3::text[]) as came(id, project, hash)
  where tombstones.id = came.id and tombstones.project = came.project and erase_hash = came.hash`

/** Columns of what counts that the log does not have; none where the revision does not count. */
const ownColumns = ([, , , survey, touchpoint, shownAt, eraseHash, , test]: CurrentRow) =>
  [survey, touchpoint, shownAt, eraseHash, test] as const
const NO_COLUMNS = [null, null, null, null, null] as const

/** Those that are known before it is written; what is set aside may be there already. */
const COUNTED: readonly Counter[] = ['log', 'responses', 'duplicate', 'stale', 'invalid']

/**
 * Takes revisions within one transaction: reads what is known of them, decides one by one, and writes what came of it.
 *
 * @returns A verdict for each document, nothing for a count.
 */
export async function takeIn(
  query: Query,
  items: readonly Item[],
  { receivedAt, dimensions }: { receivedAt: string; dimensions: readonly string[] },
): Promise<Done<(Verdict | undefined)[]>> {
  const arrivals = items.filter(isArrival)
  const locked = lockIds(
    query,
    arrivals.map(({ id }) => id),
  )
  // Each statement sees what was committed when it begins, and it begins after the one before: here, once the lock is had.
  const [known] = await Promise.all([readKnown(query, arrivals), locked])
  const decided = decide(items, known, { receivedAt, dimensions })

  const rows = decided.accepted.map(({ row, current }) => [
    ...row.slice(0, -1),
    ...(current ? ownColumns(current) : NO_COLUMNS),
  ])
  const documents = decided.accepted.map(({ row }) => row.at(-1))
  const counts = COUNTED.flatMap((name) => (decided.counts[name] ? [[name, decided.counts[name]]] : []))
  const pending = pendingTexts({ deltas: decided.deltas.all(), sightings: decided.sightings })
  const writing: Promise<unknown>[] = [
    query(PUT, [...columnsOf(rows, 11), `[${documents}]`, ...columnsOf(counts, 2), `[${pending}]`], 'put'),
  ]
  if (decided.aside.length) writing.push(query(PUT_CONFLICTS, columnsOf(decided.aside, 7), 'put-aside'))
  const came = decided.arrived.map(({ id, project, eraseHash }) => [id, project, eraseHash])
  if (came.length) writing.push(query(MARK_ARRIVED, columnsOf(came, 3), 'mark-arrived'))
  return { result: decided.verdicts, writing }
}
