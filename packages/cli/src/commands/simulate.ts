import { readFileSync } from 'node:fs'
import { readConfig } from '@earshot/collector'
import { type Journey, JourneyError, play, playPeople, readJourney } from '@earshot/core/simulate'
import type { Config } from '@earshot/schema'
import { Command, Option } from 'commander'
import { createProgress } from '../progress'
import { readCount, readSeed, readTime } from '../read-option'
import { difference } from '../simulate/difference'
import { readExpected } from '../simulate/expected'
import { peopleText } from '../simulate/people-text'
import { timelineText } from '../simulate/timeline-text'

interface SimulateFlags {
  json?: boolean
  assert?: string
  people?: number
  seed: number
  start?: number
}

const NOTES = `
A journey is JSON lines, each with "at" (a duration from the start, or an ISO time) and one of page, event (with props),
identify and account (with traits), click, visible, scroll, answer, dismiss, reload, visit:

  { "at": "0s", "page": "/basket" }
  { "at": "1s", "identify": "u_1", "traits": { "plan": "pro" } }
  { "at": "20s", "event": "order_placed", "props": { "total": 42 } }
  { "at": "30s", "answer": { "score": 2, "why": "The fees" } }
  { "at": "31d", "visit": true }

Examples: earshot simulate surveys.json journey.jsonl
          earshot simulate surveys.json journey.jsonl --json > expected.jsonl
          earshot simulate surveys.json journey.jsonl --assert expected.jsonl
          earshot simulate surveys.json journey.jsonl --people 10000

Exit code 1 if what was expected did not come, or an input is wrong.`

/** A file of JSON lines, or an error that says everything that is wrong with it. */
function readLinesOf<T>(path: string, read: (text: string) => T): T {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (thrown) {
    throw Error(`${path} can't be read: ${(thrown as Error).message}`)
  }
  try {
    return read(text)
  } catch (thrown) {
    if (!(thrown instanceof JourneyError)) throw thrown
    const { length } = thrown.problems
    const problems = thrown.message.replaceAll(/^/gm, '  ')
    throw Error(`${path} has ${length} problem${length === 1 ? '' : 's'}:\n${problems}`)
  }
}

async function runPeople(config: Config, journey: Journey, flags: SimulateFlags & { people: number }): Promise<void> {
  const { people, seed, start: startAt, json } = flags
  const report = await playPeople(config, journey, {
    people,
    seed,
    startAt,
    onProgress: createProgress(people, 'people'),
  })
  console.log(json ? JSON.stringify(report) : peopleText(report))
}

async function run(configPath: string, journeyPath: string, flags: SimulateFlags): Promise<void> {
  const { json, assert, people, seed, start: startAt } = flags
  const { config } = readConfig(configPath)
  const journey = readLinesOf(journeyPath, readJourney)
  if (people) return runPeople(config, journey, { ...flags, people })
  const expected = assert === undefined ? undefined : readLinesOf(assert, readExpected)
  const { entries, notes } = await play(config, journey, { seed, startAt })
  for (const { line, message } of notes) console.error(`${journeyPath}, line ${line}: ${message}`)
  const different = expected && difference(expected, entries)
  if (json) for (const entry of entries) console.log(JSON.stringify(entry))
  else if (!different?.length) console.log(timelineText(entries))
  if (!different) return
  if (!different.length) {
    console.error(`As expected: ${entries.length} of ${entries.length} lines of ${assert}.`)
    return
  }
  throw Error(
    `not as ${assert} expects (- missing, + not expected, ~ different):\n${different.map((line) => `  ${line}`).join('\n')}`,
  )
}

/** `earshot simulate` */
export const simulate = (): Command =>
  new Command('simulate')
    .description('Play a recorded journey and print what shows, when, and why not.')
    .argument('<surveys.json>', 'the configuration')
    .argument('<journey.jsonl>', 'the journey, JSON lines')
    .option('--json', 'print JSON lines { at, survey, shown, checks }, one for each survey whose moment fired')
    .addOption(
      new Option(
        '--assert <file>',
        'compare with expected lines; a field that a line leaves out may be anything',
      ).conflicts('people'),
    )
    .addOption(
      new Option('--people <count>', 'play a synthetic population on 1 to 5 visits each within 90 days').argParser(
        readCount,
      ),
    )
    .addOption(new Option('--seed <number>', 'of everything random').default(1).argParser(readSeed))
    .addOption(
      new Option('--start <time>', 'when a journey of durations starts (default: 2026-01-01T09:00:00Z)').argParser(
        readTime,
      ),
    )
    .addHelpText('after', NOTES)
    .action(run)
