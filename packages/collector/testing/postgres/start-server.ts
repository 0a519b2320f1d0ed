import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { findPostgres } from './find-server'

const START_WITHIN_MS = 60_000

export interface PostgresServer {
  /** Address of a store of its own: a schema, made now. */
  newStore(): Promise<string>
  /** Ends it at once, as a crash would, or in order. */
  stop(how?: 'crash' | 'in order'): Promise<void>
  /** Starts it again on the same data and port. @param longestFile Bytes that no file of it may exceed: as a disk that is nearly full. */
  start(longestFile?: number): Promise<void>
  /** Asks it, as its owner. */
  ask(sql: string): Promise<Record<string, unknown>[]>
  /** Ends it and removes its data. */
  discard(): Promise<void>
}

/** The server refuses to run as root: then it runs as nobody else's account. */
const isRoot = process.getuid?.() === 0

function numberOf(kind: '-u' | '-g', name: string): number | undefined {
  const { status, stdout } = spawnSync('id', [kind, name], { encoding: 'utf8' })
  return status === 0 ? Number(stdout) : undefined
}

function owner(): { uid: number; gid: number } | undefined {
  if (!isRoot) return undefined
  const name = ['postgres', 'nobody'].find((one) => numberOf('-u', one) !== undefined)
  if (name === undefined) throw Error('PostgreSQL does not run as root, and there is no other account to run it as.')
  return { uid: numberOf('-u', name)!, gid: numberOf('-g', name)! }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}

/**
 * Starts a real PostgreSQL server of its own, with empty data in a folder of its own, that flushes each commit unless told otherwise.
 *
 * @param settings As on its command line: `{ max_connections: '20' }`.
 * @throws Error if there is none on this machine: these tests are never passed over.
 */
export async function startPostgres(settings: { readonly [name: string]: string } = {}): Promise<PostgresServer> {
  const folder = findPostgres()
  if (!folder)
    throw Error(
      'There is no PostgreSQL server for the tests. `npm test` brings one; or install it and set EARSHOT_POSTGRES to the folder of initdb and postgres.',
    )
  const account = owner()
  const base = mkdtempSync(join(tmpdir(), 'earshot-postgres-'))
  if (account) {
    chmodSync(base, 0o755)
    chownSync(base, account.uid, account.gid)
  }
  const data = join(base, 'data')
  const options = { ...account, cwd: base, env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' } }
  const made = spawnSync(
    join(folder, 'initdb'),
    ['-D', data, '-U', 'earshot', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync'],
    { ...options, encoding: 'utf8' },
  )
  if (made.status !== 0) throw Error(`initdb failed: ${made.error ?? made.stderr}`)

  const port = await freePort()
  const address = `postgres://earshot@127.0.0.1:${port}/postgres`
  let server: ChildProcess | undefined
  let said = ''
  let stores = 0

  async function ask(sql: string): Promise<Record<string, unknown>[]> {
    const client = new pg.Client({ connectionString: address })
    client.on('error', (error) => {
      said += error.message
    })
    await client.connect()
    try {
      return (await client.query(sql)).rows
    } finally {
      await client.end()
    }
  }

  async function start(longestFile?: number): Promise<void> {
    const given = { listen_addresses: '127.0.0.1', unix_socket_directories: '', ...settings }
    const args = Object.entries(given).flatMap(([name, value]) => ['-c', `${name}=${value}`])
    const command = [join(folder as string, 'postgres'), '-D', data, '-p', String(port), ...args] as const
    // The limit of a shell counts blocks of 512 bytes.
    const limited = ['sh', '-c', `ulimit -S -f ${(longestFile ?? 0) / 512}; exec "$0" "$@"`, ...command] as const
    const [file, ...rest] = longestFile === undefined ? command : limited
    const child = spawn(file, rest, options)
    server = child
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        said = `${said}${chunk}`.slice(-4000)
      })
    const end = Date.now() + START_WITHIN_MS
    for (;;) {
      const isUp = await ask('select 1').then(
        () => true,
        () => false,
      )
      if (isUp) return
      if (child.exitCode !== null || Date.now() > end) throw Error(`PostgreSQL did not start: ${said}`)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }

  async function stop(how: 'crash' | 'in order' = 'in order'): Promise<void> {
    if (!server || server.exitCode !== null || server.signalCode !== null) return
    const exited = once(server, 'exit')
    // SIGQUIT ends all its processes without a checkpoint: the next start recovers. SIGINT lets go of clients.
    server.kill(how === 'crash' ? 'SIGQUIT' : 'SIGINT')
    await exited
  }

  await start()
  return {
    ask,
    start,
    stop,
    async newStore() {
      const schema = `store_${++stores}`
      await ask(`create schema ${schema}`)
      return `${address}?options=-csearch_path%3D${schema}`
    },
    async discard() {
      await stop('crash')
      rmSync(base, { recursive: true, force: true })
    },
  }
}
