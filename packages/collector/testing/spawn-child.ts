import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

export interface CollectorChild {
  readonly child: ChildProcess
  /** Opens a store, as in `sqlite:./earshot.db`, with a buffer after a space if it has one, and listens. @returns The port. */
  open(store: string): Promise<number>
  /** Ends it without a warning. */
  kill(): Promise<void>
}

/** A collector in a process of its own, that has not opened a store yet. @param shell Commands to run in its shell first. */
export function spawnChild(shell?: string): CollectorChild {
  const file = join(import.meta.dirname, 'child.ts')
  const child = shell
    ? spawn('sh', ['-c', `${shell}; exec "$0" "$1"`, process.execPath, file])
    : spawn(process.execPath, [file])
  const exited = once(child, 'exit')
  let trouble = ''
  child.stderr.on('data', (chunk) => {
    trouble += chunk
  })
  child.stdin.on('error', (error) => {
    trouble += error.message
  })
  return {
    child,
    async open(store) {
      child.stdin.write(`${store}\n`)
      const said = await Promise.race([once(child.stdout, 'data'), exited.then(() => undefined)])
      if (!said) throw Error(`The collector did not start: ${trouble}`)
      return Number(String(said[0]))
    },
    async kill() {
      child.kill('SIGKILL')
      await exited
    },
  }
}
