import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { ConfigError, startCollector } from '@earshot/collector'
import { problemText } from '@earshot/schema'
import { type Command, InvalidArgumentError, Option } from 'commander'

interface ServeFlags {
  port: number
  host: string
  store: string
  config?: string
  folder: { readonly [path: string]: string }
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug'
}

function readPort(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new InvalidArgumentError('Allowed: a whole number from 0 to 65535.')
  return port
}

function readFolder(text: string, others: ServeFlags['folder'] = {}): ServeFlags['folder'] {
  const [, path, folder] = /^(\/[^=]+)=(.+)$/.exec(text) ?? []
  if (!path || !folder) throw new InvalidArgumentError('Allowed: /path=folder, as in /shop=examples/shop.')
  if (!existsSync(folder)) throw new InvalidArgumentError(`The folder ${folder} is not there.`)
  return { ...others, [path]: folder }
}

/** The built files of a package beside this one, or of the one that is installed. */
function distOf(name: string, folder: string): string | undefined {
  const inWorkspace = join(import.meta.dirname, '..', '..', folder, 'dist')
  if (existsSync(inWorkspace)) return inWorkspace
  try {
    return dirname(createRequire(import.meta.url).resolve(name))
  } catch {
    return undefined // not installed: the collector serves without it
  }
}

/** `earshot serve` */
export function serve(program: Command): void {
  program
    .command('serve')
    .description('Run the collector: takes answers, serves the scripts, the configuration and the report.')
    .addOption(
      new Option('--port <port>', 'port to listen on; 0 takes a free one')
        .env('EARSHOT_PORT')
        .default(4400)
        .argParser(readPort),
    )
    .addOption(
      new Option('--host <host>', 'address to listen on; the default is this machine only')
        .env('EARSHOT_HOST')
        .default('localhost'),
    )
    .addOption(
      new Option('--store <address>', 'where answers are kept').env('EARSHOT_STORE').default('sqlite:./earshot.db'),
    )
    .addOption(new Option('--config <file>', 'the configuration to serve').env('EARSHOT_CONFIG'))
    .addOption(
      new Option('--folder <path=folder>', 'also serve a folder, as in /shop=examples/shop')
        .env('EARSHOT_FOLDER')
        .argParser(readFolder)
        .default({}),
    )
    .addOption(
      new Option('--log-level <level>', 'least level to log')
        .env('EARSHOT_LOG_LEVEL')
        .choices(['silent', 'error', 'warn', 'info', 'debug'])
        .default('info'),
    )
    .addHelpText(
      'after',
      '\nEARSHOT_ADMIN_TOKEN sets the bearer token of report, export and erasure; without it only this machine may ask.\nLogs are JSON lines on standard error.',
    )
    .action(async ({ port, host, store, config, folder, logLevel }: ServeFlags) => {
      try {
        const { url, stop } = await startCollector({
          port,
          host,
          store,
          configPath: config,
          folders: folder,
          adminToken: process.env.EARSHOT_ADMIN_TOKEN || undefined,
          scripts: distOf('earshot', 'earshot'),
          report: distOf('@earshot/report', 'report'),
          logLevel,
        })
        console.log(
          `Earshot collector on ${url}/  ·  report: ${url}/${Object.keys(folder)
            .map((path) => `  ·  ${url}${path}/`)
            .join('')}`,
        )
        const end = () => {
          stop().then(
            () => process.exit(0),
            (thrown) => {
              console.error(`earshot: it did not stop cleanly: ${thrown}`)
              process.exit(1)
            },
          )
        }
        process.once('SIGTERM', end)
        process.once('SIGINT', end)
      } catch (thrown) {
        if (!(thrown instanceof ConfigError)) throw thrown
        console.error(`earshot: ${thrown.message}`)
        for (const problem of thrown.problems) console.error(`  ${problemText(problem)}`)
        process.exitCode = 1
      }
    })
}
