import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root, run, say } from './run.mjs'
import { hashOf, isDone, markDone } from './stamp.mjs'

const LAST_OUTPUTS = [
  'packages/earshot/dist/sri.json',
  'packages/cli/dist/earshot.js',
  'packages/report/dist/index.html',
]

/** Every package; again only when a source has changed. */
export async function build() {
  const hash = hashOf(['packages', 'rollup.config.mjs', 'scripts/rollup', 'tsconfig.base.json', 'pnpm-lock.yaml'])
  if (isDone('build', hash) && LAST_OUTPUTS.every((file) => existsSync(join(root, file)))) return
  say('Building the packages.')
  await run('rollup', ['--config', 'rollup.config.mjs', '--silent'])
  markDone('build', hash)
}
