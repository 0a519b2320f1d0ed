import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CollectorOptions, fillBooks, openStore, startCollector, takeOutcomes } from '@earshot/collector'
import { Command, Option } from 'commander'
import { demoActions } from '../demo/actions'
import { aftermathOf } from '../demo/aftermath'
import { demoConfig } from '../demo/config'
import { DAYS } from '../demo/days'
import { fill } from '../demo/fill'
import { demoSettings } from '../demo/settings'
import { distOf } from '../dist-of'
import { createProgress } from '../progress'
import { readDay } from '../read-day'
import { readCount, readPort, readSeed } from '../read-option'
import { stopOnSignal } from '../stop-on-signal'

interface DemoFlags {
  people: number
  seed: number
  end?: string
  port: number
  host: string
  store?: string
  json?: boolean
  logLevel: NonNullable<CollectorOptions['logLevel']>
}

const DAY_MS = 864e5

const NOTES = `
The data are invented: ${DAYS} days of a shop that does not exist, with a journey of four stages, roles, plans, segments, devices,
languages, partial answers, dismissals, words in several languages, people to be answered, actions, targets, personas, and what became of people. Every response says so: its project is
${demoConfig.project}, it is flagged "test": true, and its person has the trait "synthetic": true.

The same seed, people and end give the same responses. They are kept in a folder that goes when the demo stops; --store keeps them.

Examples: earshot demo
          earshot demo --people 500 --seed 7 --port 4401 --store sqlite:./demo.db`

/** The first moment after a UTC day. */
const endOf = (day: string) => Date.parse(day) + DAY_MS

async function run({ people, seed, end, store: given, json, ...flags }: DemoFlags): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-demo-'))
  const discard = () => rmSync(folder, { recursive: true, force: true })
  try {
    const address = given ?? `sqlite:${join(folder, 'demo.db')}`
    const configPath = join(folder, 'surveys.json')
    const settingsPath = join(folder, 'settings.json')
    writeFileSync(configPath, JSON.stringify(demoConfig, null, 2))
    writeFileSync(settingsPath, JSON.stringify(demoSettings, null, 2))
    const store = openStore(address)
    // Up to yesterday: nothing lies in the future.
    const endAt = end === undefined ? Math.floor(Date.now() / DAY_MS) * DAY_MS : endOf(end)
    const documents = await fill(store, { people, seed, endAt }, createProgress(people, 'people')).finally(() =>
      store.close(),
    )
    const { invented, outcomes } = aftermathOf(documents, { seed, endAt })
    await takeOutcomes(address, outcomes)
    await fillBooks(address, { invented, actions: demoActions(endAt), config: demoConfig })
    const responses = documents.length
    const { url, stop } = await startCollector({
      ...flags,
      store: address,
      configPath,
      settingsPath,
      adminToken: process.env.EARSHOT_ADMIN_TOKEN,
      scripts: distOf(import.meta.resolve('earshot')),
      report: distOf(import.meta.resolve('@earshot/report/index.html')),
    })
    stopOnSignal({
      async stop() {
        await stop()
        discard()
      },
    })
    const number = (value: number) => value.toLocaleString('en')
    console.log(
      json
        ? JSON.stringify({ url, report: `${url}/`, people, responses, seed, project: demoConfig.project })
        : `Earshot collector on ${url}/  report: ${url}/  synthetic data: ${number(responses)} responses of ${number(people)} people`,
    )
  } catch (thrown) {
    discard()
    throw thrown
  }
}

/** `earshot demo` */
export const demo = (): Command =>
  new Command('demo')
    .description('Run the collector with a synthetic, labelled data set, to look at the report.')
    .addOption(
      new Option('--people <count>', 'how many people').env('EARSHOT_PEOPLE').default(5000).argParser(readCount),
    )
    .addOption(new Option('--seed <number>', 'of everything random').env('EARSHOT_SEED').default(1).argParser(readSeed))
    .option('--end <day>', 'the last UTC day of the data (default: yesterday)', readDay)
    .addOption(
      new Option('--port <port>', 'port to listen on; 0 takes a free one')
        .env('EARSHOT_PORT')
        .default(4400)
        .argParser(readPort),
    )
    .addOption(
      new Option('--host <host>', 'address to listen on; localhost is this machine only')
        .env('EARSHOT_HOST')
        .default('localhost'),
    )
    // Not from the environment: a store with real answers must not get synthetic ones by mistake.
    .option(
      '--store <address>',
      'where the responses are kept, sqlite:<file> or postgres://… (default: until the demo stops)',
    )
    .option('--json', 'print the addresses as JSON')
    .addOption(
      new Option('--log-level <level>', 'least level to log')
        .env('EARSHOT_LOG_LEVEL')
        .choices(['silent', 'error', 'warn', 'info', 'debug'])
        .default('warn'),
    )
    .addHelpText('after', NOTES)
    .action(run)
