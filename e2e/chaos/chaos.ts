/** `npm run chaos -- --seed N --minutes M`: breaks delivery on purpose; exit code 1 if anything was lost or doubled. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { killPart } from './kill-part'
import { modelPart } from './model-part'
import type { PartResult, PartSetting } from './part'
import { schedulesPart } from './schedules-part'

const HELP = `usage: npm run chaos -- [--seed <number>] [--minutes <number>] [--only <parts>] [--json <file>]

  --seed      where random schedules begin; default: another one each time, which is printed
  --minutes   how long all parts take together; default 10
  --only      model, schedules, kills, or several, separated by commas; default: all, in this order
  --json      file for the results; also counts parts that ended well as passed, the others as failed

Parts: a model of the queue, in which every known bug must be seen; the real engine and collector in Node under random
schedules of tabs, faults, crashes and clocks; a real browser that is killed while a person answers. EARSHOT_CHROMIUM
names another browser than the one that Playwright brings.
`
const PROGRESS_MS = 5000

/** Parts, and their shares of the time. */
const PARTS: { readonly [name: string]: { share: number; play(setting: PartSetting): Promise<PartResult> } } = {
  model: { share: 1, play: modelPart },
  schedules: { share: 5, play: schedulesPart },
  kills: { share: 4, play: killPart },
}

/** The number of an option, or the end of the program with what was found and what is allowed. */
function numberOf(name: string, text: string, allowed: string, isAllowed: (number: number) => boolean): number {
  const number = Number(text)
  if (text.trim() && isAllowed(number)) return number
  console.error(`--${name}: found "${text}", allowed: ${allowed}`)
  process.exit(2)
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        seed: { type: 'string', default: String(Math.floor(Math.random() * 1e9)) },
        minutes: { type: 'string', default: '10' },
        only: { type: 'string', default: Object.keys(PARTS).join(',') },
        json: { type: 'string' },
        help: { type: 'boolean' },
      },
    })
    return values
  } catch (thrown) {
    console.error(`${(thrown as Error).message}\n\n${HELP}`)
    process.exit(2)
  }
}

// Browsers lead process groups of their own: they end with this one only if it gets to say so.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130))

const values = readOptions()
if (values.help) {
  console.log(HELP)
  process.exit(0)
}
const seed = numberOf('seed', values.seed, 'a whole number from 0', (number) => Number.isInteger(number) && number >= 0)
const minutes = numberOf('minutes', values.minutes, 'a number above 0', (number) => number > 0)
const chosen = values.only.split(',')
const unknown = chosen.find((name) => !PARTS[name])
if (unknown !== undefined) {
  console.error(`--only: found "${unknown}", allowed: ${Object.keys(PARTS).join(', ')}`)
  process.exit(2)
}

console.log(`seed ${seed}, ${minutes} minutes\n`)
const shares = chosen.reduce((sum, name) => sum + PARTS[name]!.share, 0)
const total = { answers: 0, stored: 0, lost: 0, doubled: 0 }
const results: PartResult[] = []

for (const name of chosen) {
  const { share, play } = PARTS[name]!
  const startedAt = Date.now()
  const endsAt = startedAt + (minutes * 60_000 * share) / shares
  const seconds = () => Math.round((Date.now() - startedAt) / 1000)
  let now = 'begins'
  const timer = setInterval(() => console.log(`  ${name}: ${now}, ${seconds()} s`), PROGRESS_MS)
  const result = await play({
    seed,
    isOver: () => Date.now() > endsAt,
    leftMs: () => Math.max(endsAt - Date.now(), 0),
    progress: (text) => void (now = text),
  })
  clearInterval(timer)
  results.push(result)
  for (const key of Object.keys(total) as (keyof typeof total)[]) total[key] += result[key]
  console.log(`${result.title} (${seconds()} s)`)
  for (const line of result.tried) console.log(`  ${line}`)
  const { answers, stored, lost, doubled, problems } = result
  console.log(`  answers ${answers}, stored ${stored}, lost ${lost}, doubled ${doubled}\n`)
  if (!problems.length) continue
  console.log(`✗ ${problems.join('\n✗ ')}`)
  console.log(`again: npm run chaos -- --seed ${problems[0]?.match(/\bseed (\d+)/)?.[1] ?? seed} --only ${name}\n`)
}

const { answers, stored, lost, doubled } = total
console.log(`ledger: answers ${answers}, stored ${stored}, lost ${lost}, doubled ${doubled}`)
const failed = results.filter(({ problems }) => problems.length).length
if (values.json) {
  mkdirSync(dirname(values.json), { recursive: true })
  writeFileSync(
    values.json,
    JSON.stringify({ seed, minutes, passed: results.length - failed, failed, ...total, results }, null, 2),
  )
}
console.log(!failed ? '✓ nothing lost, nothing doubled' : '✗ see above')
process.exitCode = failed ? 1 : 0
