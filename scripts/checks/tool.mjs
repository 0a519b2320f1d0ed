import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../', import.meta.url))

/**
 * Runs a program in the project's folder and keeps what it prints.
 *
 * @returns `code` (never null: 1 where the program could not run) and `output`, both streams in order.
 */
export function tool(program, args, { cwd = root } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
      // On Windows, what is installed by npm is scripts, not programs.
      shell: process.platform === 'win32',
    })
    const end = () => child.kill()
    process.prependListener('exit', end)
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => {
        output += text
      })
    child.on('error', (error) => resolve({ code: 1, output: `${program} could not be started: ${error.message}` }))
    child.on('close', (code) => {
      process.off('exit', end)
      resolve({ code: code ?? 1, output })
    })
  })
}

/** The lines of a tool's output as problems, none if it ended well. */
export const problemsOf = ({ code, output }) =>
  code === 0 ? [] : [output.trim() || `ended with code ${code} and said nothing`]
