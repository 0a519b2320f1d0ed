import { connect } from '../store/postgres/connect'
import type { Query } from '../store/postgres/query'
import type { Books, Statement } from './books'
import { TABLES } from './tables'

/** Any number but the store's own; collectors that start together wait for each other by it. */
const LOCK = 7_203_492

async function prepare(query: Query): Promise<void> {
  await query('begin')
  await query('select pg_advisory_xact_lock($1)', [LOCK])
  for (const table of TABLES) await query(table)
  await query('commit')
}

/** PostgreSQL numbers its parameters. No text in a statement of the books holds a question mark. */
function numbered(sql: string): string {
  let count = 0
  return sql.replace(/\?/g, () => `$${++count}`)
}

/**
 * Books in a PostgreSQL database, beside the store's tables.
 *
 * @param address `postgres://<user>@<host>/<database>`
 */
export function postgresBooks(address: string): Books {
  const { read, transact, close } = connect(address, prepare)
  // What a statement changes is counted by the rows that it hands back.
  const change = async (query: Query, [sql, ...values]: Statement) =>
    (await query(`${numbered(sql)} returning 1`, values)).length
  return {
    all: <Row>(sql: string, ...values: (string | number | null)[]) =>
      read((query) => query(numbered(sql), values)) as Promise<Row[]>,
    async apply(statements) {
      if (!statements.length) return []
      return transact(async (query) => {
        const changes: number[] = []
        for (const statement of statements) changes.push(await change(query, statement))
        return changes
      })
    },
    close,
  }
}
