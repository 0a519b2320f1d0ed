import pg from 'pg'
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
    close: connection.close,
  }
}
