import { readFileSync } from 'node:fs'
import type { ConfigError } from '@earshot/collector'
import { problemText } from '@earshot/schema'
import { Command } from 'commander'
import { ExitError } from './exit-error'

/** In the order of the help. Each is loaded only when it is asked for: a check needs no server. */
const COMMANDS: { readonly [name: string]: () => Promise<Command> } = {
  serve: async () => (await import('./commands/serve')).serve(),
  simulate: async () => (await import('./commands/simulate')).simulate(),
  check: async () => (await import('./commands/check')).check(),
  conform: async () => (await import('./commands/conform')).conform(),
  demo: async () => (await import('./commands/demo')).demo(),
  export: async () => (await import('./commands/export')).exportResponses(),
  import: async () => (await import('./commands/import')).importResponses(),
  init: async () => (await import('./commands/init')).init(),
  invite: async () => (await import('./commands/invite')).invite(),
  'sign-config': async () => (await import('./commands/sign-config')).signConfig(),
  verify: async () => (await import('./commands/verify')).verify(),
}

/** Told by what it brings along: to import its class would load the collector. */
const isConfigError = (thrown: unknown): thrown is ConfigError => thrown instanceof Error && 'problems' in thrown

/** An error in words for whoever typed the command. */
function tell(thrown: unknown): void {
  console.error(`earshot: ${thrown instanceof Error ? thrown.message : thrown}`)
  if (isConfigError(thrown)) for (const problem of thrown.problems) console.error(`  ${problemText(problem)}`)
}

/**
 * The `earshot` command. Sets the exit code: 0 only if all is well.
 *
 * @param argv As `process.argv`: the first two are not arguments.
 */
export async function main(argv: readonly string[]): Promise<void> {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string
  }
  const program = new Command('earshot')
    .description('Ask one short question at the right moment; keep the answer safe; count it once.')
    .version(version)
    .showHelpAfterError('(earshot --help says what there is)')
  const [, , name = ''] = argv
  const wanted = Object.hasOwn(COMMANDS, name) ? [COMMANDS[name]!] : Object.values(COMMANDS)
  for (const load of wanted) program.addCommand(await load())
  try {
    await program.parseAsync([...argv])
  } catch (thrown) {
    tell(thrown)
    process.exitCode = thrown instanceof ExitError ? thrown.exitCode : 1
  }
}
