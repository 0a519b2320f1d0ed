import { readFileSync } from 'node:fs'
import { ConfigError } from '@earshot/collector'
import { problemText } from '@earshot/schema'
import { Command } from 'commander'
import { check } from './commands/check'
import { conform } from './commands/conform'
import { demo } from './commands/demo'
import { exportResponses } from './commands/export'
import { importResponses } from './commands/import'
import { init } from './commands/init'
import { invite } from './commands/invite'
import { serve } from './commands/serve'
import { simulate } from './commands/simulate'
import { verify } from './commands/verify'
import { ExitError } from './exit-error'

/** An error in words for whoever typed the command. */
function tell(thrown: unknown): void {
  console.error(`earshot: ${thrown instanceof Error ? thrown.message : thrown}`)
  if (thrown instanceof ConfigError) for (const problem of thrown.problems) console.error(`  ${problemText(problem)}`)
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
    .addCommand(serve())
    .addCommand(simulate())
    .addCommand(check())
    .addCommand(conform())
    .addCommand(demo())
    .addCommand(exportResponses())
    .addCommand(importResponses())
    .addCommand(init())
    .addCommand(invite())
    .addCommand(verify())
  try {
    await program.parseAsync([...argv])
  } catch (thrown) {
    tell(thrown)
    process.exitCode = thrown instanceof ExitError ? thrown.exitCode : 1
  }
}
