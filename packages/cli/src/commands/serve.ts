import { type CollectorOptions, startCollector } from '@earshot/collector'
import { Command, Option } from 'commander'
import { distOf } from '../dist-of'
import { readDimensions } from '../read-dimensions'
import { type Folders, readDuration, readFolder, readPort } from '../read-option'
import { stopOnSignal } from '../stop-on-signal'

interface ServeFlags {
  port: number
  host: string
  store: string
  buffer?: string
  dimensions?: readonly string[]
  config?: string
  settings?: string
  alerts?: string
  folder: Folders
  lostAfter?: number
  logLevel: NonNullable<CollectorOptions['logLevel']>
}

const NOTES = `
EARSHOT_ADMIN_TOKEN is the bearer token (and, in a browser, the password) of the report, exports and erasure; without it only
this machine may ask. EARSHOT_SMTP_URL (smtp://user:password@host:587) and EARSHOT_MAIL_FROM are the mail server of alerts and its
sender. Logs are JSON lines on standard error.

Examples: earshot serve --config surveys.json --store sqlite:./earshot.db
          earshot serve --store postgres://earshot@db.example/earshot --buffer nats://nats.example:4222`

async function run({ config, settings, alerts, folder, lostAfter, ...flags }: ServeFlags): Promise<void> {
  const collector = await startCollector({
    ...flags,
    configPath: config,
    settingsPath: settings,
    alertsPath: alerts,
    folders: folder,
    lostAfterMs: lostAfter,
    adminToken: process.env.EARSHOT_ADMIN_TOKEN,
    scripts: distOf(import.meta.resolve('earshot')),
    report: distOf(import.meta.resolve('@earshot/report/index.html')),
  })
  stopOnSignal(collector)
  const { url } = collector
  const places = [`Earshot collector on ${url}/`, `report: ${url}/`, ...Object.keys(folder).map((path) => url + path)]
  console.log(places.join('  '))
}

/** `earshot serve` */
export const serve = (): Command =>
  new Command('serve')
    .description('Run the collector: takes answers, serves scripts, configuration and report.')
    .addOption(
      new Option('--port <port>', 'port to listen on; 0 takes a free one')
        .env('EARSHOT_PORT')
        .default(4400)
        .argParser(readPort),
    )
    .addOption(
      new Option('--host <host>', 'address to listen on; localhost is this machine only, 0.0.0.0 everyone')
        .env('EARSHOT_HOST')
        .default('localhost'),
    )
    .addOption(
      new Option('--store <address>', 'where answers are kept, sqlite:<file> or postgres://…')
        .env('EARSHOT_STORE')
        .default('sqlite:./earshot.db'),
    )
    .addOption(new Option('--buffer <address>', 'NATS JetStream in front of the store, nats://…').env('EARSHOT_BUFFER'))
    .addOption(
      new Option('--dimensions <facts>', 'facts by which reports are split fast, as in user.role,device; 4 at most')
        .env('EARSHOT_DIMENSIONS')
        .argParser(readDimensions),
    )
    .addOption(new Option('--config <file>', 'configuration to serve at /v1/config').env('EARSHOT_CONFIG'))
    .addOption(
      new Option(
        '--settings <file>',
        'write keys, origins, limits, signed identity, retention, cases: what only the server knows',
      ).env('EARSHOT_SETTINGS'),
    )
    .addOption(
      new Option('--alerts <file>', 'whom to tell of which answers: webhook, Slack, Teams, mail').env('EARSHOT_ALERTS'),
    )
    .addOption(
      new Option('--folder <path=folder>', 'also serve a folder, as in /shop=examples/shop; repeatable')
        .env('EARSHOT_FOLDER')
        .default({})
        .argParser(readFolder),
    )
    .addOption(
      new Option(
        '--lost-after <duration>',
        'how long a response that is missing is awaited before it counts as lost (default: 24h)',
      )
        .env('EARSHOT_LOST_AFTER')
        .argParser(readDuration),
    )
    .addOption(
      new Option('--log-level <level>', 'least level to log')
        .env('EARSHOT_LOG_LEVEL')
        .choices(['silent', 'error', 'warn', 'info', 'debug'])
        .default('info'),
    )
    .addHelpText('after', NOTES)
    .action(run)
