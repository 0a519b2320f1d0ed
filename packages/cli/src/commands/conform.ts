import { Command } from 'commander'
import { conform as tryOut } from '../conform/conform'
import { brief, type Endpoint, endpointAt } from '../conform/endpoint'
import type { Finding } from '../conform/probe'
import { probes as allProbes } from '../conform/probes/probes'
import { createProgress } from '../progress'

interface ConformFlags {
  key?: string
  json?: boolean
}

/** The exit code if there was nothing to try. */
const NOTHING_TO_TRY = 2

const NOTES = `
Grades: exact, all that the protocol asks for was seen; windowed, it names revisions and tells repeated ones apart, but some
of the protocol is missing; eventual, it names revisions but takes repeated ones as new; none, it does not name what it took.
What can't be seen from outside is not graded: whether a verdict is sent after the commit, and for how long ids are kept.

It sends some 120 responses of the project "earshot-conform", flagged as tests, and erases them if the endpoint can.

Example: earshot conform https://survey.example.org/v1/responses --key pk_demo

Exit code 0 for exact, 1 for another grade, 2 if there is no such address or nothing answers there.`

/** Says why there is nothing to try. */
function giveUp(message: string): void {
  console.error(`earshot: ${message}`)
  process.exitCode = NOTHING_TO_TRY
}

/** The address, if it is one; that of a host alone stands for its collector. */
function readUrl(text: string): URL | undefined {
  const url = URL.parse(text)
  if (!url || !/^https?:$/.test(url.protocol)) return undefined
  url.hash = ''
  if (url.pathname === '/') url.pathname = '/v1/responses'
  return url
}

const lineOf = ({ name, ok, tried, found, expected }: Finding) =>
  `${ok ? '✓' : '✗'} ${name.padEnd(10)} tried ${tried}: found ${found}; expected ${expected}`

async function report(endpoint: Endpoint, json: boolean | undefined): Promise<void> {
  // Without it, every finding is told as it comes.
  const progress = json ? createProgress(allProbes.length, 'probes') : undefined
  const { grade, probes, left } = await tryOut(endpoint, (finding, done) => {
    if (!json) console.log(lineOf(finding))
    progress?.(done)
  })
  const { url } = endpoint
  if (json) console.log(JSON.stringify({ url, grade, probes: probes.map(({ shows, ...finding }) => finding), left }))
  else {
    if (left) console.log(`Up to ${left} responses of the project "earshot-conform" stay there.`)
    console.log(`grade: ${grade}`)
  }
  process.exitCode = grade === 'exact' ? 0 : 1
}

async function run(text: string, { key, json }: ConformFlags): Promise<void> {
  const url = readUrl(text)
  if (!url)
    return giveUp(
      `url: found ${JSON.stringify(text)}, allowed: an address like https://survey.example.org/v1/responses`,
    )
  const endpoint = endpointAt(url.href, key)
  const { reply } = await endpoint.send([])
  if (!reply.status) return giveUp(`${url.href} can't be reached: ${brief(reply)}`)
  if (reply.status === 401 || reply.status === 403)
    console.error(`earshot: ${url.href} answers ${reply.status}${key ? ' to this key' : '; --key gives a write key'}`)
  await report(endpoint, json)
}

/** `earshot conform` */
export const conform = (): Command =>
  new Command('conform')
    .description('Try an endpoint against the delivery protocol and grade it.')
    .argument('<url>', 'where answers are sent to; of a host alone, its /v1/responses')
    .option('--key <key>', 'public write key that the endpoint wants')
    .option('--json', 'print { url, grade, probes: [{ name, ok, tried, expected, found }], left }')
    .addHelpText('after', NOTES)
    .action(run)
