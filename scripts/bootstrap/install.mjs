import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root, run, say } from './run.mjs'
import { hashOf, isDone, markDone } from './stamp.mjs'

/** What the lockfile says, installed; again only when the lockfile has changed. */
export async function install() {
  const hash = hashOf(['pnpm-lock.yaml', 'pnpm-workspace.yaml'])
  if (isDone('install', hash) && existsSync(join(root, 'node_modules', '.pnpm'))) return
  say('Installing what the lockfile names.')
  await run('pnpm', ['install', '--frozen-lockfile', '--reporter=append-only', '--loglevel=warn'], {
    hint: 'The npm registry must be within reach.',
  })
  markDone('install', hash)
}
