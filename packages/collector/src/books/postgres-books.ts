import pg from 'pg'
import type { Sighting } from '../guard/sighting'
import { connect } from '../store/postgres/connect'
import type { Query } from '../store/postgres/query'
import type { Books, Statement } from './books'
import { TABLES } from './tables'

/** Any number but the store's; collectors that start together wait for each other by it. */
const LOCK = 7_203_492

/** `count(*)` and times are whole numbers that a double holds exactly; the driver would give them as text. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => (oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format)),
}

async function prepare(query: Query): Promise<void> {
  await query('begin')
  await query('select pg_advisory_xact_lock($1)', [LOCK])
  for (const table of TABLES) await query(table)
  await query('commit')
}

/** `?` as PostgreSQL numbers them. No statement of the books has one in a text. */
const numbered = (sql: string): string => {
  let at = 0
  return sql.replace(/\?/g, () => `$${++at}`)
}

/** Of one window: as many as anybody looks at. */
const MOST_SIGHTINGS = 300

/** In an order that all collectors take, so that two that see the same wait for each other. */
const byPlace = (a: Sighting, b: Sighting): number => (a.window + a.id < b.window + b.id ? -1 : 1)

async function sight(query: Query, sightings: readonly Sighting[], sinceMs: number): Promise<readonly Sighting[]> {
  const sorted = [...new Map(sightings.map((one) => [`${one.window} ${one.id}`, one])).values()].sort(byPlace)
  const columns = [
    sorted.map(({ window }) => window),
    sorted.map(({ id }) => id),
    sorted.map(({ atMs }) => atMs),
    sorted.map(({ score }) => score),
  ]
  await query('set local synchronous_commit = off')
  await query(
    `insert into sightings (crowd, response, at, score)
     select * from unnest($1::text[], $2::text[], $3::bigint[], $4::text[])
     on conflict (crowd, response) do update set score = excluded.score where sightings.score <> excluded.score`,
    columns,
  )
  const rows = await query(
    `select seen.crowd as window, seen.response as id, seen.at as "atMs", seen.score
     from unnest($1::text[]) as wanted (crowd) cross join lateral (
       select * from sightings where sightings.crowd = wanted.crowd and at >= $2 order by at desc limit ${MOST_SIGHTINGS}
     ) as seen order by seen.at`,
    [[...new Set(sorted.map(({ window }) => window))], sinceMs],
  )
  return rows as unknown as Sighting[]
}

/**
 * Books in the store's PostgreSQL database, shared by all collectors that write to it.
 *
 * @param address As the store's.
 */
export function postgresBooks(address: string): Books {
  const connection = connect(address, prepare, types)
  const change = async (query: Query, [sql, ...values]: Statement) =>
    (await query(`${numbered(sql)} returning 1`, values)).length
  return {
    all: <Row>(sql: string, ...values: (string | number | null)[]) =>
      connection.read(async (query) => (await query(numbered(sql), values)) as Row[]),
    apply: async (statements) =>
      statements.length === 0
        ? []
        : connection.transact(async (query) => {
            const changes: number[] = []
            for (const statement of statements) changes.push(await change(query, statement))
            return changes
          }),
    sight: (sightings, sinceMs) => connection.transact((query) => sight(query, sightings, sinceMs)),
    close: connection.close,
  }
}
