import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'

/** Ends a program that leads a process group, with all that it has started, and waits until it is gone. */
export async function killGroup(leader: ChildProcess): Promise<void> {
  if (leader.exitCode !== null || leader.signalCode !== null) return
  const gone = once(leader, 'exit')
  // Windows knows no groups.
  if (process.platform === 'win32') leader.kill('SIGKILL')
  else process.kill(-leader.pid!, 'SIGKILL')
  await gone
}
