import { spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type LaunchOptions } from '@playwright/test'

/** Room for an empty profile and some more. */
const SIZE = '96m'

/** A file system of a few megabytes over a browser's profile. It goes with the browser that it was made for. */
export interface SmallDisk {
  /** Starts the browser on it. */
  readonly program: string
  /** Leaves no byte on it. */
  fill(): void
  /** Makes room again. */
  free(): void
}

/** Part of util-linux. */
const UNSHARE = 'unshare'
/** Whoever is not root gets the right to mount within a name space of their own. */
const SPACE = process.getuid?.() === 0 ? ['--mount'] : ['--user', '--map-root-user', '--mount']

/** Whether a file system may be mounted here. */
const canMount = (): boolean =>
  process.platform === 'linux' &&
  spawnSync(UNSHARE, [...SPACE, 'mount', '-t', 'tmpfs', 'none', '/mnt'], { stdio: 'ignore' }).status === 0

/**
 * @param profile Folder of the profile: what is mounted over it only the browser sees.
 * @returns Nothing where this machine lets nobody mount anything.
 */
export function smallDisk(profile: string, { executablePath }: LaunchOptions): SmallDisk | undefined {
  if (!canMount()) return undefined
  const program = `${profile}.sh`
  const pidFile = `${profile}.pid`
  const inside = `mount -t tmpfs -o size=${SIZE} none '${profile}' && echo $$ > '${pidFile}' && exec '${executablePath ?? chromium.executablePath()}' "$@"`
  writeFileSync(
    program,
    `#!/bin/sh\nexec ${UNSHARE} ${SPACE.join(' ')} sh -c '${inside.replaceAll("'", `'\\''`)}' sh "$@"\n`,
    {
      mode: 0o755,
    },
  )
  /** The profile as the browser sees it. */
  const seen = () => join(`/proc/${readFileSync(pidFile, 'utf8').trim()}/root`, profile)
  const filler = () => join(seen(), 'filler')
  return {
    program,
    fill() {
      for (const bytes of [1024 * 1024, 4096]) {
        const block = Buffer.alloc(bytes, 0x5a)
        for (let isFull = false; !isFull; )
          try {
            appendFileSync(filler(), block)
          } catch (thrown) {
            if ((thrown as NodeJS.ErrnoException).code !== 'ENOSPC') throw thrown
            isFull = true
          }
      }
      if (!statSync(filler()).size) throw Error(`${profile} was full before`)
    },
    free() {
      if (existsSync(filler())) rmSync(filler())
    },
  }
}
