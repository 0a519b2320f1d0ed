import { signInvitation } from '@earshot/collector'
import { Command, Option } from 'commander'
import { readDuration } from '../read-option'

interface InviteFlags {
  settings: string
  project: string
  survey: string
  person: string
  key: string
  validFor: number
  url?: string
  json?: boolean
}

const NOTES = `
The token names the person and the survey, and is signed with a key of the settings' identity: HS256 with its secret, which the
settings name as env:NAME; ES256 and EdDSA with the private key in EARSHOT_INVITE_KEY (PEM). The page hands it on:

  const token = new URLSearchParams(location.search).get('invitation')
  if (token) earshot.identify(person, {}, { token })

Example: earshot invite --settings settings.json --project shop --survey checkout-csat --person u_1 \\
           --key 2026-11 --url https://shop.example/feedback`

async function run({ settings, validFor, url, json, key, ...who }: InviteFlags): Promise<void> {
  const token = await signInvitation(
    settings,
    { ...who, kid: key, validForMs: validFor },
    process.env.EARSHOT_INVITE_KEY,
  )
  const link = url === undefined ? undefined : new URL(url)
  link?.searchParams.set('invitation', token)
  if (json) console.log(JSON.stringify({ token, link: link?.href }))
  else console.log(link?.href ?? token)
}

/** `earshot invite` */
export const invite = (): Command =>
  new Command('invite')
    .description('Sign an invitation: a link by which one person answers one survey, and no other in their name.')
    .addOption(
      new Option('--settings <file>', 'settings of the collector that will read it')
        .env('EARSHOT_SETTINGS')
        .makeOptionMandatory(),
    )
    .requiredOption('--project <name>', 'the project that the survey belongs to')
    .requiredOption('--survey <id>', 'the survey that it is for')
    .requiredOption('--person <id>', 'the id that the page gives to identify()')
    .requiredOption('--key <kid>', 'which of the identity keys signs')
    .addOption(
      new Option('--valid-for <duration>', 'until when it is good, 90d at most')
        .default(30 * 864e5, '30d')
        .argParser(readDuration),
    )
    .option('--url <address>', 'page to link to; default: the token alone')
    .option('--json', 'print { token, link }')
    .addHelpText('after', NOTES)
    .action(run)
