import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'

const OLDEST = [22, 22] as const

export function isOldNode(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])
}

/** The Node that the project brought along: `.tools/node_modules/node-…/bin/node` in this folder or one above it. */
export function findNode(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const tools = join(at, '.tools', 'node_modules')
    const found = existsSync(tools) ? readdirSync(tools).find((name) => /^node-\w+-\w+$/.test(name)) : undefined
    const node =
      found &&
      [join(tools, found, 'bin', 'node'), join(tools, found, 'bin', 'node.exe')].find((file) => existsSync(file))
    if (node) return node
    if (at === dirname(at)) return undefined
  }
}

/** Runs the same command with another Node, as if it were this process. */
export function runWith(node: string, args: readonly string[]): void {
  // The channel closes when this process is killed in whatever way; the other one ends with it (see main.ts).
  const child = spawn(node, args, {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, EARSHOT_LAUNCHED: '1' },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => {
    console.error(`${node} does not run: ${error.message}`)
    process.exitCode = 1
  })
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal ? 1 : 0)
    process.removeAllListeners()
    if (child.connected) child.disconnect()
  })
}
