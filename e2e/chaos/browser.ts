import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { chromium } from '@playwright/test'

const ARGS = [
  '--headless',
  '--no-sandbox',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-breakpad',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
  '--disable-extensions',
  '--disable-sync',
  '--password-store=basic',
  '--use-mock-keychain',
  '--window-size=800,600',
]

/** A browser of its own, with everything it started in one process group. */
export interface KillableBrowser {
  /** SIGKILL to the whole group: nothing gets to tidy up. Resolves when nothing of it runs any more. */
  kill(): Promise<void>
}

/** Whether a process of the group still lives. */
function isThere(group: number): boolean {
  try {
    process.kill(-group, 0)
    return true
  } catch {
    return false // no such group any more
  }
}

/**
 * Opens a page on a profile, without waiting for anything.
 *
 * @param profile Folder that the browser keeps its data in.
 */
export function openBrowser(profile: string, url: string): KillableBrowser {
  const program = process.env.EARSHOT_CHROMIUM || chromium.executablePath()
  const child: ChildProcess = spawn(program, [...ARGS, `--user-data-dir=${profile}`, url], {
    detached: true,
    stdio: 'ignore',
  })
  const end = () => void (child.pid && isThere(child.pid) && process.kill(-child.pid, 'SIGKILL'))
  process.once('exit', end)
  const gone = Promise.race([once(child, 'exit'), once(child, 'error')])
  return {
    async kill() {
      const { pid } = child
      if (pid === undefined) throw Error(`${program} could not be started; EARSHOT_CHROMIUM names another browser`)
      end()
      await gone
      process.off('exit', end)
      // What is dead and not yet reaped still counts as there.
      for (let i = 0; i < 10 && isThere(pid); i++) await sleep(5)
    },
  }
}
