import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { serve } from './commands/serve'

/** The `earshot` command. */
export async function main(argv: readonly string[]): Promise<void> {
  if (process.env.EARSHOT_LAUNCHED && process.channel) {
    // Whoever launched this was killed: end at once, as it would have.
    process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'))
    process.channel.unref()
  }
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '..', 'package.json'), 'utf8')) as {
    version: string
  }
  const program = new Command('earshot')
    .description('Ask one short question at the right moment; keep the answer safe; count it once.')
    .version(version)
    .showHelpAfterError('(earshot --help tells what there is)')
  serve(program)
  try {
    await program.parseAsync([...argv])
  } catch (thrown) {
    console.error(`earshot: ${(thrown as Error).message}`)
    process.exitCode = 1
  }
}
