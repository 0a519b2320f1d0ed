import { existsSync, mkdirSync, rmSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { root, say } from './run.mjs'

const lock = join(root, '.tools', 'lock')
const STALE_MS = 30_000
const BEAT_MS = 5000

/** Does it while no other start or test installs or builds in this folder. A lock whose holder is gone grows stale. */
export async function alone(task) {
  mkdirSync(join(root, '.tools'), { recursive: true })
  let isTold = false
  for (;;) {
    try {
      mkdirSync(lock)
      break
    } catch (thrown) {
      if (thrown.code !== 'EEXIST') throw thrown
      const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
      if (Date.now() - since > STALE_MS) rmSync(lock, { recursive: true, force: true })
      else {
        if (!isTold) say('Waiting for another start or test in this folder.')
        isTold = true
        await new Promise((resolve) => setTimeout(resolve, 500))
      }
    }
  }
  const beat = setInterval(() => existsSync(lock) && utimesSync(lock, new Date(), new Date()), BEAT_MS)
  const free = () => rmSync(lock, { recursive: true, force: true })
  process.on('exit', free)
  try {
    return await task()
  } finally {
    clearInterval(beat)
    process.off('exit', free)
    free()
  }
}
