/**
 * The project's two commands on a machine with Node ≥ 20 and npm, nothing else: `npm start` and `npm test` come here.
 * Each step says what it does and skips what is done; a failure says what to install. Nothing but Node's own modules.
 */

import { findBrowser } from './bootstrap/browser.mjs'
import { build } from './bootstrap/build.mjs'
import { CHAOS } from './bootstrap/chaos.mjs'
import { collectorBench } from './bootstrap/collector-bench.mjs'
import { findEngines } from './bootstrap/engines.mjs'
import { install } from './bootstrap/install.mjs'
import { alone } from './bootstrap/lock.mjs'
import { run, StepError } from './bootstrap/run.mjs'
import { findServices } from './bootstrap/services.mjs'
import { start } from './bootstrap/start.mjs'
import { runTests } from './bootstrap/tests.mjs'
import { prepareTools } from './bootstrap/tools.mjs'

const HELP = `usage: node scripts/bootstrap.mjs <command>

  start       install, build, and open the demo shop with its collector and report
  build       install and build
  test        install, build, and run every test: checks, unit tests, browser tests
  test:slow   the tests that take long
  bench       install, build, and measure what many surveys and a long queue cost, as ratios
  bench:collector  the same for the collector's stores: reports, ingest, memory
  chaos       install, build, and break delivery on purpose; --help tells how
  check       install, build, and run the checks alone
  pictures    take the pictures of the docs anew
`

const command = process.argv[2]
let missing = []
try {
  if (
    !['start', 'build', 'test', 'test:slow', 'bench', 'bench:collector', 'chaos', 'check', 'pictures'].includes(command)
  ) {
    console.log(HELP)
    process.exitCode = command && command !== '--help' ? 1 : 0
  } else {
    await alone(async () => {
      await prepareTools()
      await install()
      if (/^(test|pictures|chaos|bench$)/.test(command)) await findBrowser()
      if (command === 'test') missing = await findEngines()
      if (/^test|collector$/.test(command)) await findServices()
      await build()
    })
    if (command === 'start') await start()
    if (command === 'pictures') await run('node', ['scripts/pictures.mjs'])
    if (command === 'bench') {
      const args = process.argv.slice(3)
      const surveys = await run('node', ['bench/bench.ts', ...args], { isCodeWanted: true })
      const queue = await run('node', ['bench/queue.ts', ...args.filter((arg) => arg === '--json')], {
        isCodeWanted: true,
      })
      process.exitCode = surveys || queue
    }
    if (command === 'bench:collector')
      process.exitCode = await run('node', collectorBench(process.argv.slice(3)), { isCodeWanted: true })
    if (command === 'chaos')
      process.exitCode = await run('node', [...CHAOS, ...process.argv.slice(3)], { isCodeWanted: true })
    if (command === 'check') await run('node', ['scripts/check.mjs'])
    if (command === 'test') process.exitCode = await runTests({ isSlow: false, missing })
    if (command === 'test:slow') process.exitCode = await runTests({ isSlow: true })
  }
} catch (thrown) {
  console.error(`\n✗ ${thrown instanceof StepError ? thrown.message : thrown.stack}`)
  if (command?.startsWith('test')) console.log('0 passed, 1 failed')
  process.exitCode = 1
}
