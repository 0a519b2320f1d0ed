import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { root, run, say } from './run.mjs'

const PNPM = '12.21.0'
const NODE = '24.21.0'
const OLDEST_NODE = [22, 22]

const tools = join(root, '.tools', 'node_modules')

/** Whether the running Node is older than what the tools of this project need. */
function isOld() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  return major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])
}

/** Brings pnpm, and a newer Node where the machine's is too old, into a folder that git ignores; puts them first in PATH. */
export async function prepareTools() {
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const node = `node-${platform}-${process.arch}`
  const wanted = [['pnpm', PNPM], ...(isOld() ? [[node, NODE]] : [])]
  const missing = wanted.filter(([name]) => !existsSync(join(tools, name, 'package.json')))
  if (missing.length) {
    say(`Bringing ${wanted.map(([name, version]) => `${name} ${version}`).join(' and ')} into .tools (once).`)
    await run(
      'npm',
      [
        'install',
        '--prefix',
        '.tools',
        '--no-save',
        '--ignore-scripts',
        '--no-audit',
        '--no-fund',
        '--loglevel',
        'error',
        ...wanted.map(([name, version]) => `${name}@${version}`),
      ],
      { hint: 'The npm registry must be within reach; or install Node 22.22 or later and pnpm 12 yourself.' },
    )
  }
  const folders = [
    ...(isOld() ? [join(tools, node, 'bin')] : []),
    join(tools, '.bin'),
    join(root, 'node_modules', '.bin'),
  ]
  process.env.PATH = [...folders, process.env.PATH].join(delimiter)
}
