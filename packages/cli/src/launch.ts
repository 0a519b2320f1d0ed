import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'

// Runs on Node 20: nothing may be imported here that needs a later one.

/** The first Node whose own SQLite driver does all that the store needs. */
const OLDEST = [22, 22] as const
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Whether a version, `20.11.1`, is older than what the command needs. */
export function isOldNode(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])
}

/** The Node that the project brought along: `.tools/node_modules/node-…/bin/node` in this folder or one above it. */
export function findNode(folder: string): string | undefined {
  const tools = join(folder, '.tools', 'node_modules')
  const node = (existsSync(tools) ? readdirSync(tools) : [])
    .filter((name) => name.startsWith('node-'))
    .flatMap((name) => [join(tools, name, 'bin', 'node'), join(tools, name, 'bin', 'node.exe')])
    .find((file) => existsSync(file))
  if (node) return node
  const above = dirname(folder)
  return above === folder ? undefined : findNode(above)
}

/** Runs the same command with another Node as if it were this process: streams, signals, exit code, and its end. */
export function runWith(node: string, args: readonly string[]): void {
  // The channel closes with this process, however that is killed; the other one then ends as well (see end-with-launcher).
  const child = spawn(node, args, {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, EARSHOT_LAUNCHED: '1' },
  })
  for (const signal of SIGNALS) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => {
    console.error(`earshot: ${node} does not run: ${error.message}`)
    process.exit(1)
  })
  // As a shell tells it: 128 and the signal's number.
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (signal ? constants.signals[signal] : 0)))
}
