import { existsSync } from 'node:fs'
import { run } from './run.mjs'

/** Whether Debian's packages can be installed without asking anybody. */
export const isDebianRoot = () =>
  process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

let isUpdated = false

/** Installs Debian packages. @returns apt-get's exit code. */
export async function viaApt(packages, isQuiet) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  if (!isUpdated) await run('apt-get', ['update', '-qq'], { env, isCodeWanted: true, isQuiet: true })
  isUpdated = true
  return run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    env,
    isCodeWanted: true,
    isQuiet,
  })
}
