import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../', import.meta.url))

/** A step that failed, with what to do about it. */
export class StepError extends Error {}

export const say = (text) => console.log(`▸ ${text}`)

const children = new Set()
let isStopping = false

/** Ends a child with all that it has started: elsewhere than on Windows it leads a group of its own. */
function end(child, signal) {
  if (process.platform === 'win32') return child.kill(signal)
  try {
    return process.kill(-child.pid, signal)
  } catch (thrown) {
    if (thrown.code !== 'ESRCH') throw thrown
    return false
  }
}

function stop(signal) {
  isStopping = true
  for (const child of children) end(child, signal)
  if (!children.size) process.exit(130)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)

/** npm starts a shell that starts this; who ends npm ends the shell, and nobody tells us. */
if (process.env.npm_lifecycle_event) {
  const shell = process.ppid
  setInterval(() => process.ppid !== shell && !isStopping && stop('SIGTERM'), 500).unref()
}

/**
 * Runs a program in the project's folder with its output shown. When this process is told to stop, so is the program,
 * and nothing runs after it.
 *
 * @param options.isCodeWanted Resolve to the exit code instead of failing.
 * @param options.limitMs End the program after so long; its code is then 1. No limit by default.
 * @param options.isService It runs until it is told to stop, so that being told is no failure.
 * @throws StepError that names the program, unless its exit code is 0.
 */
export function run(
  program,
  args,
  { env = {}, isCodeWanted = false, isQuiet = false, isService = false, limitMs, hint = '' } = {},
) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', isQuiet ? 'ignore' : 'inherit', isQuiet ? 'ignore' : 'inherit'],
      // On Windows, npm and what is installed by it are scripts, not programs.
      shell: process.platform === 'win32',
      detached: process.platform !== 'win32',
    })
    children.add(child)
    const name = `${program} ${args.join(' ')}`
    const limit =
      limitMs &&
      setTimeout(() => {
        console.error(`✗ ${name} was ended after ${limitMs / 60_000} minutes.`)
        end(child, 'SIGKILL')
      }, limitMs)
    const fail = (reason) => reject(new StepError(`${name} ${reason}.${hint && ` ${hint}`}`))
    child.on('error', (error) => {
      clearTimeout(limit)
      children.delete(child)
      if (isCodeWanted) console.error(`✗ ${name} could not be started: ${error.message}`)
      if (isCodeWanted) resolve(1)
      else fail(`could not be started: ${error.message}`)
    })
    child.on('close', (code, signal) => {
      clearTimeout(limit)
      children.delete(child)
      if (isStopping && !children.size) process.exit(isService ? 0 : 130)
      if (isCodeWanted) resolve(code ?? 1)
      else if (code === 0) resolve(0)
      else fail(signal ? `was ended by ${signal}` : `ended with code ${code}`)
    })
  })
}
