import { openLedger, readConfig } from '@earshot/collector'
import { Command, Option } from 'commander'
import { createProgress } from '../progress'
import { storeOption } from '../store-option'
import { type Verification, verify as verifyLedger } from '../verify/verify'

/** Differences that are said; the others are counted. */
const MOST_SAID = 50

const NOTES = `
Reads the log of every accepted revision and holds three things against it: that each row is what was accepted, by its hash; that
what counts for a response is its highest revision; and every cell and every number of the report, counted again without the
collector's code. A server may go on writing meanwhile: all is read as it was at one moment, and nothing is changed.

Exit code 1 if anything differs.

Example: earshot verify --store sqlite:./earshot.db --config surveys.json`

function textOf({ revisions, responses, figures, differences, notes }: Verification): string {
  const number = (value: number) => value.toLocaleString('en')
  const lines = differences.slice(0, MOST_SAID).map(({ where, message, expected, found }) => {
    const values = expected === undefined ? '' : `: log ${expected}, found ${found}`
    return `${where}: ${message}${values}`
  })
  const more = differences.length - MOST_SAID
  return [
    ...lines,
    ...(more > 0 ? [`… and ${number(more)} more.`] : []),
    ...notes,
    `Compared ${number(revisions)} revisions with ${number(responses)} responses and ${number(figures)} rows of the report.`,
    differences.length ? `${number(differences.length)} differences.` : 'No difference.',
  ].join('\n')
}

async function run({ store, config, json }: { store: string; config?: string; json?: boolean }): Promise<void> {
  const known = config === undefined ? undefined : readConfig(config).config
  const ledger = await openLedger(store)
  try {
    const verification = await verifyLedger(ledger, known, createProgress(undefined, 'revisions'))
    console.log(json ? JSON.stringify(verification, null, 2) : textOf(verification))
    if (verification.differences.length) process.exitCode = 1
  } finally {
    await ledger.close()
  }
}

/** `earshot verify` */
export const verify = (): Command =>
  new Command('verify')
    .description("Recount the log of a store against what counts and against the report's figures.")
    .addOption(storeOption())
    .addOption(
      new Option('--config <file>', 'configuration; names responses that it does not know').env('EARSHOT_CONFIG'),
    )
    .option('--json', 'print { revisions, responses, figures, differences, notes }')
    .addHelpText('after', NOTES)
    .action(run)
