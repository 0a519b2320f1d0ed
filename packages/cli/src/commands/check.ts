import { Command } from 'commander'
import { check as checkConfig } from '../check/check'
import { checkText } from '../check/check-text'
import { error } from '../check/finding'
import { languages } from '../check/languages'
import { readInput } from '../read-input'

const NOTES = `
Errors are what can't work: what the schema does not allow, two surveys with one id, a touchpoint that is not there, a moment
that never fires, a question that is never asked. Warnings are what may be meant: missing owners and translations, an accent of
low contrast, a schedule that is over.

Exit code 0 without errors, 1 with errors, 2 if the file can't be read.

Examples: earshot check surveys.json
          earshot check surveys.json --json
          cat surveys.json | earshot check -`

/** Parsed JSON, or the finding that it is none. */
function parse(text: string): { config: unknown } | { problem: string } {
  try {
    return { config: JSON.parse(text) as unknown }
  } catch (thrown) {
    return { problem: `not JSON: ${(thrown as Error).message}` }
  }
}

async function run(path: string, { json }: { json?: boolean }): Promise<void> {
  const parsed = parse(readInput(path))
  const findings =
    'problem' in parsed
      ? [error('', parsed.problem, { allowed: 'JSON' })]
      : checkConfig(parsed.config, { now: Date.now(), languages: await languages() })
  console.log(json ? JSON.stringify(findings, null, 2) : checkText(path === '-' ? 'standard input' : path, findings))
  if (findings.some(({ level }) => level === 'error')) process.exitCode = 1
}

/** `earshot check` */
export const check = (): Command =>
  new Command('check')
    .description('Say what is wrong in a configuration, and where.')
    .argument(
      '[surveys.json]',
      'the configuration; - reads standard input',
      process.env.EARSHOT_CONFIG ?? 'surveys.json',
    )
    .option('--json', 'print an array of { level, pointer, message, found?, allowed? }')
    .addHelpText('after', NOTES)
    .action(run)
