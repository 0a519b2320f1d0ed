import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { isDebianRoot, viaApt } from './apt.mjs'
import { say } from './run.mjs'

const onPath = (program) =>
  process.env.PATH.split(delimiter)
    .map((folder) => join(folder, program))
    .find((path) => existsSync(path))

/** Firefox as it is installed; the one that Debian names is tried first. */
const firefox = () =>
  process.env.FIREFOX ||
  (process.platform === 'darwin'
    ? ['/Applications/Firefox.app/Contents/MacOS/firefox'].find((path) => existsSync(path))
    : (onPath('firefox-esr') ?? onPath('firefox')))

/** What WebKitGTK is driven with: its driver, a JavaScript for its library, and a screen that nobody sees. */
const WEBKIT_PARTS = ['WebKitWebDriver', 'gjs', 'Xvfb']
const webkit = () => {
  const isComplete =
    process.platform === 'linux' &&
    WEBKIT_PARTS.every(onPath) &&
    ['x86_64-linux-gnu', 'aarch64-linux-gnu'].some((folder) =>
      existsSync(`/usr/lib/${folder}/girepository-1.0/WebKit2-4.1.typelib`),
    )
  return isComplete ? onPath('WebKitWebDriver') : undefined
}

const ENGINES = [
  { name: 'Firefox', project: 'firefox', variable: 'EARSHOT_FIREFOX', find: firefox, packages: ['firefox-esr'] },
  {
    name: 'WebKitGTK',
    project: 'webkit',
    variable: 'EARSHOT_WEBKIT',
    find: webkit,
    packages: ['webkit2gtk-driver', 'gir1.2-webkit2-4.1', 'gjs', 'xvfb'],
  },
]

/**
 * Finds the other engines or brings them, where apt-get may be used; the path of each that is there goes to its
 * variable. Without one of them its tests are not run, and the end of the tests says so.
 *
 * @returns Those that are missing, each with its `name` and the `project` of its tests.
 */
export async function findEngines() {
  const absent = ENGINES.filter(({ find }) => !find())
  if (absent.length && isDebianRoot()) {
    say(`Installing ${absent.map(({ name }) => name).join(' and ')} from Debian.`)
    // Together first, which is quicker; then each by itself, since one that can't be had must not take the other along.
    if (
      await viaApt(
        absent.flatMap(({ packages }) => packages),
        true,
      )
    )
      for (const { packages, find } of absent) if (!find()) await viaApt(packages, true)
  }
  const missing = []
  for (const { name, project, variable, find } of ENGINES) {
    const path = find()
    if (path) process.env[variable] = path
    else missing.push({ name, project })
  }
  return missing
}
