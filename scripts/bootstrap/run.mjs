import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../', import.meta.url))

/** A step that failed, with what to do about it. */
export class StepError extends Error {}

export const say = (text) => console.log(`▸ ${text}`)

const children = new Set()
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    for (const child of children) child.kill(signal)
    if (!children.size) process.exit(130)
  })

/**
 * Runs a program in the project's folder with its output shown.
 *
 * @param options.isCodeWanted Resolve to the exit code instead of failing.
 * @throws StepError that names the program, unless its exit code is 0.
 */
export function run(program, args, { env = {}, isCodeWanted = false, isQuiet = false, hint = '' } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', isQuiet ? 'ignore' : 'inherit', isQuiet ? 'ignore' : 'inherit'],
      // On Windows, npm and what is installed by it are scripts, not programs.
      shell: process.platform === 'win32',
    })
    children.add(child)
    const fail = (reason) => reject(new StepError(`${program} ${args.join(' ')} ${reason}.${hint && ` ${hint}`}`))
    child.on('error', (error) => fail(`could not be started: ${error.message}`))
    child.on('close', (code, signal) => {
      children.delete(child)
      if (isCodeWanted) resolve(code ?? 1)
      else if (code === 0) resolve(0)
      else fail(signal ? `was ended by ${signal}` : `ended with code ${code}`)
    })
  })
}
