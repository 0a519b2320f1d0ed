import { spawn } from 'node:child_process'
import { join } from 'node:path'

/** Runs a tool of the workspace in a folder. @returns Its problems: nothing if it ended well, else what it printed. */
export function tool(cwd, name, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(join(cwd, 'node_modules', '.bin', name), args, { cwd, env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' }, shell: process.platform === 'win32' })
    let output = ''
    child.stdout.on('data', (text) => (output += text))
    child.stderr.on('data', (text) => (output += text))
    child.on('error', reject)
    child.on('close', (code) => resolve(code === 0 ? [] : [output.trim().slice(0, 6000) || `${name} ended with code ${code}`]))
  })
}
