import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const cli = fileURLToPath(new URL('../../packages/cli/dist/earshot.js', import.meta.url))

/** The command `earshot demo`, with its seeded data set. */
export interface Demo {
  url: string
  stop(): Promise<void>
}

/** Starts the demo; it is ready when this resolves. */
export async function startDemo(people = 5000): Promise<Demo> {
  const args = [cli, 'demo', '--people', String(people), '--seed', '1', '--port', '0', '--json']
  const child: ChildProcess = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let errors = ''
  child.stderr!.on('data', (text) => (errors += text))
  const url = await new Promise<string>((resolve, reject) => {
    let told = ''
    child.stdout!.on('data', (text) => {
      told += text
      if (told.includes('\n')) resolve(JSON.parse(told).url)
    })
    child.on('exit', (code) => reject(Error(`the demo ended with ${code}: ${errors}`)))
  })
  return {
    url,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}
