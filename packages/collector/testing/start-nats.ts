import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

const START_WITHIN_MS = 30_000

export interface NatsServer {
  url: string
  start(): Promise<void>
  /** Ends it without a warning; what it has on disk stays. */
  kill(): Promise<void>
  /** Ends it and removes its data. */
  discard(): Promise<void>
}

function program(): string {
  const folders = [process.env.EARSHOT_NATS, ...(process.env.PATH ?? '').split(delimiter), '/usr/sbin']
  const folder = folders.find((one) => one && existsSync(join(one, 'nats-server')))
  if (!folder)
    throw Error(
      'There is no nats-server for the tests. `npm test` brings one on Debian; or set EARSHOT_NATS to its folder.',
    )
  return join(folder, 'nats-server')
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}

const answers = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('data', () => socket.destroy())
    socket.once('error', () => resolve(false))
    socket.once('close', () => resolve(socket.bytesRead > 0))
  })

/** Starts a real nats-server with JetStream, its data in a folder of its own. @throws Error if there is none here. */
export async function startNats(): Promise<NatsServer> {
  const file = program()
  const folder = mkdtempSync(join(tmpdir(), 'earshot-nats-'))
  const port = await freePort()
  let server: ChildProcess | undefined

  async function start(): Promise<void> {
    const child = spawn(file, ['-a', '127.0.0.1', '-p', String(port), '-js', '-sd', folder], { stdio: 'ignore' })
    server = child
    const end = Date.now() + START_WITHIN_MS
    while (!(await answers(port))) {
      if (child.exitCode !== null || Date.now() > end) throw Error('nats-server did not start')
      await new Promise((resolve) => setTimeout(resolve, 30))
    }
  }

  async function kill(): Promise<void> {
    if (!server || server.exitCode !== null || server.signalCode !== null) return
    const exited = once(server, 'exit')
    server.kill('SIGKILL')
    await exited
  }

  await start()
  return {
    url: `nats://127.0.0.1:${port}`,
    start,
    kill,
    async discard() {
      await kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
