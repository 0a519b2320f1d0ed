import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

/** A screen that nobody sees, for programs that want one. */
export interface Display {
  /** What programs get as DISPLAY. */
  name: string
  server: ChildProcess
}

/** Starts an X server without a screen of glass; it picks a number that is free. */
export async function startDisplay(): Promise<Display> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    detached: true,
  })
  const gone = once(server, 'exit').then(([code]) => {
    throw Error(`Xvfb ended with ${code}`)
  })
  const told = once(server.stdio[3]!, 'data').then(([text]) => `:${String(text).trim()}`)
  const name = await Promise.race([told, gone])
  gone.catch(() => undefined) // it ends when the browser does
  return { name, server }
}
