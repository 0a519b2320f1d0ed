import pg from 'pg'
import { type Query, queryOf } from './query'
import { asUnavailable, isWorthAnotherTry } from './trouble'

/** Connections of one collector; how many collectors a server takes is its `max_connections` divided by this. */
const MOST_CONNECTIONS = 8
const CONNECT_WITHIN_MS = 5000
/** A server that can't be reached any more never answers; what takes longer than this is given up. */
const ANSWER_WITHIN_MS = 30_000
const MOST_TRIES = 5

/** What a transaction came to. */
export interface Done<T> {
  result: T
  /** Statements on their way: the commit follows without waiting for their answers, and counts only if all went well. */
  writing: readonly Promise<unknown>[]
}

export interface Connection {
  /** One statement, or several that need no common moment. */
  read<T>(act: (query: Query) => Promise<T>): Promise<T>
  /** Several statements that see one moment, and change nothing. */
  snapshot<T>(act: (query: Query) => Promise<T>): Promise<T>
  /** All or nothing, on disk when it resolves. Done again if it met another one. */
  transact<T>(act: (query: Query) => Promise<T>): Promise<T>
  /** The same, and the commit is sent with what it follows. */
  transactAtOnce<T>(act: (query: Query) => Promise<Done<T>>): Promise<T>
  close(): Promise<void>
}

/**
 * What a commit promises is not to be had without a flush. And a report's statement is over long before it would be compiled:
 * that alone took 130 ms of each.
 */
const SETTINGS = `select set_config(name, case name when 'jit' then 'off' else 'on' end, false) from pg_settings
  where name = 'jit' or (name = 'synchronous_commit' and setting = 'off')`

/**
 * Connections to a PostgreSQL server, made when they are needed and made anew when it comes back.
 *
 * @param prepare Called once before anything else is asked; again if it failed.
 * @param types How values are read. Default: as the driver does.
 */
export function connect(
  address: string,
  prepare: (query: Query) => Promise<void>,
  types?: pg.CustomTypesConfig,
): Connection {
  const pool = new pg.Pool({
    connectionString: address,
    ...(types && { types }),
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
    query_timeout: ANSWER_WITHIN_MS,
    statement_timeout: ANSWER_WITHIN_MS,
    application_name: 'earshot',
    keepAlive: true,
    // Statements that do not need each other's answers are sent together: the way there and back is what takes time.
    pipeline: true,
    allowExitOnIdle: true,
    onConnect: async (client) => {
      await client.query(SETTINGS)
    },
  })
  // A connection that ends while nobody uses it is no trouble: whoever asks next gets another one.
  pool.on('error', () => undefined)
  let prepared: Promise<void> | undefined

  async function withClient<T>(act: (query: Query) => Promise<T>): Promise<T> {
    const client = await pool.connect()
    let isBroken = true
    try {
      const result = await act(queryOf(client))
      isBroken = false
      return result
    } finally {
      // A connection in an unknown state is thrown away.
      client.release(isBroken)
    }
  }

  async function ready(): Promise<void> {
    prepared ??= withClient(prepare).catch((thrown) => {
      prepared = undefined
      throw thrown
    })
    return prepared
  }

  const inTransaction = <T>(act: (query: Query) => Promise<Done<T>>) =>
    withClient(async (query) => {
      const begun = query('begin')
      const [{ result, writing }] = await Promise.all([act(query), begun])
      // After a statement that failed, the server makes a rollback of it.
      await Promise.all([...writing, query('commit')])
      return result
    })

  const inSnapshot = <T>(act: (query: Query) => Promise<T>) =>
    withClient(async (query) => {
      const begun = query('begin isolation level repeatable read read only')
      const [result] = await Promise.all([act(query), begun])
      await query('commit')
      return result
    })

  async function trying<T>(act: () => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries++) {
      try {
        await ready()
        return await act()
      } catch (thrown) {
        if (tries >= MOST_TRIES || !isWorthAnotherTry(thrown)) throw asUnavailable(thrown)
      }
    }
  }

  return {
    read: (act) => trying(() => withClient(act)),
    snapshot: (act) => trying(() => inSnapshot(act)),
    transact: (act) => trying(() => inTransaction(async (query) => ({ result: await act(query), writing: [] }))),
    transactAtOnce: (act) => trying(() => inTransaction(act)),
    close: () => pool.end(),
  }
}
