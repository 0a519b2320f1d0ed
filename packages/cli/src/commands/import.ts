import { createReadStream } from 'node:fs'
import { openStore, readConfig } from '@earshot/collector'
import { Command, Option } from 'commander'
import { ExitError } from '../exit-error'
import { readCsv } from '../import/csv'
import { readJson } from '../import/json'
import { mappingOf } from '../import/mapping'
import { readNdjson } from '../import/ndjson'
import { presets } from '../import/presets'
import type { Reader } from '../import/record'
import { type Taken, takeIn } from '../import/take-in'
import { type OutcomesTaken, takeOutcomesIn } from '../import/take-outcomes-in'
import { createProgress } from '../progress'
import { storeOption } from '../store-option'

interface ImportFlags {
  store: string
  format?: string
  survey?: string
  project?: string
  config?: string
  map: readonly string[]
  outcomes?: boolean
  dryRun?: boolean
  json?: boolean
}

/** Problems that are said; the others are counted. */
const MOST_SAID = 20

const NOTES = `
NDJSON is what earshot export writes: documents keep their ids, so that a store can be moved or joined with another.

CSV and JSON (an array of objects; nested names are joined by dots) are what other tools write; delighted and typeform are the
JSON of their interfaces, of which id and times are mapped already. --map says where each column goes; columns that are not mapped
are left out, and named:

  id                          the row's own id; without it the id comes from the whole row
  shownAt, updatedAt, status  one of the times is needed; completed if there is an answer, else shown
  answers.<question>          a type is needed where --config does not tell it: answers.score:nps
  person, account, user.<trait>, locale, device, path, stage, touchpoint, wave

The same row gives the same id each time, so importing a file twice changes nothing. A row that can't be taken is named with its
line; the others are taken. Exit code 1 if any was not, 2 if the file can't be read.

Examples: earshot import responses.ndjson --store sqlite:./earshot.db
          earshot import nps.csv --survey relationship-nps --config surveys.json \\
            --map Score=answers.score --map Comment=answers.reason --map Date=shownAt --map Email=person`

const collect = (map: string, others: readonly string[]): readonly string[] => [...others, map]
const number = (value: number) => value.toLocaleString('en')

async function* textOf(path: string): AsyncGenerator<string> {
  try {
    if (path === '-') yield* process.stdin.setEncoding('utf8')
    else yield* createReadStream(path, 'utf8')
  } catch (thrown) {
    throw new ExitError(`${path === '-' ? 'standard input' : path} can't be read: ${(thrown as Error).message}`, 2)
  }
}

function tableReader(format: string, { survey, project, config: path, map, json }: ImportFlags): Reader {
  const config = path === undefined ? undefined : readConfig(path).config
  const name = project ?? config?.project
  if (!survey) throw Error(`${format} needs --survey <id>: which survey the answers are to`)
  if (!name) throw Error(`${format} needs --project <name>, or --config with a configuration that names it`)
  const preset = Object.hasOwn(presets, format) ? presets[format] : undefined
  if (!map.length && !preset)
    throw Error(`${format} needs --map <column>=<where it goes>, at least for a time and an answer`)
  const options = {
    mapping: mappingOf(map, survey, config),
    project: name,
    survey,
    config,
    onColumns(unmapped: readonly string[]) {
      if (unmapped.length && !json) console.error(`Columns that are left out: ${unmapped.join(', ')}`)
    },
  }
  return format === 'csv' ? readCsv(options) : readJson(options, preset)
}

function summary({ read, stored, duplicate, stale, conflict, problems }: Taken, isDry: boolean): string {
  const wrong = problems.length
    ? `, ${number(problems.length)} with a problem${conflict ? ` (${number(conflict)} set aside)` : ''}`
    : ''
  return isDry
    ? `${number(read)} responses read, ${number(stored)} can be taken${wrong}. Nothing was written.`
    : `${number(read)} responses read: ${number(stored)} new, ${number(duplicate)} known already, ${number(stale)} older than what is known${wrong}.`
}

/** Says what is wrong in a file, line by line, and ends with 1 if anything is. */
function tell(path: string, { problems }: Pick<Taken, 'problems'>): void {
  for (const { line, problem } of problems.slice(0, MOST_SAID)) console.error(`${path}, line ${line}: ${problem}`)
  const more = problems.length - MOST_SAID
  if (more > 0) console.error(`… and ${number(more)} more.`)
}

const outcomesText = ({ read, stored, duplicate, problems }: OutcomesTaken, isDry: boolean): string =>
  `${number(read)} outcomes read: ${number(stored)} ${isDry ? 'can be taken' : 'new'}, ${number(duplicate)} known already, ${number(problems.length)} with a problem.`

async function runOutcomes(path: string, { store, project, config, dryRun = false, json }: ImportFlags): Promise<void> {
  const taken = await takeOutcomesIn(textOf(path), {
    isCsv: /\.(csv|tsv)$/i.test(path),
    project: project ?? (config === undefined ? undefined : readConfig(config).config.project),
    store: dryRun ? undefined : store,
  })
  if (!json) tell(path, taken)
  console.log(json ? JSON.stringify(taken) : outcomesText(taken, dryRun))
  if (taken.problems.length) process.exitCode = 1
}

async function run(path: string, flags: ImportFlags): Promise<void> {
  const { store: address, format, outcomes, dryRun = false, json } = flags
  if (outcomes) return runOutcomes(path, flags)
  const ending = /\.(csv|tsv|json)$/i.exec(path)?.[1]?.toLowerCase()
  const name = format ?? (ending === 'tsv' ? 'csv' : (ending ?? 'ndjson'))
  const read = name === 'ndjson' ? readNdjson : tableReader(name, flags)
  const store = dryRun ? undefined : openStore(address)
  try {
    const taken = await takeIn(read(textOf(path)), store, createProgress(undefined, 'responses'))
    if (json) console.log(JSON.stringify(taken))
    else {
      tell(path, taken)
      console.log(summary(taken, dryRun))
    }
    if (taken.problems.length) process.exitCode = 1
  } finally {
    await store?.close()
  }
}

/** `earshot import` */
export const importResponses = (): Command =>
  new Command('import')
    .description('Take past responses in: an export of Earshot, or the CSV of another tool.')
    .argument('<file>', 'what is read; - reads standard input')
    .addOption(storeOption())
    .addOption(
      new Option('--format <name>', 'default: by the name of the file').choices([
        'ndjson',
        'csv',
        'json',
        ...Object.keys(presets),
      ]),
    )
    .option('--survey <id>', 'which survey the answers are to (all but ndjson)')
    .option('--project <name>', "default: the configuration's (all but ndjson)")
    .addOption(new Option('--config <file>', 'configuration with the survey (all but ndjson)').env('EARSHOT_CONFIG'))
    .addOption(
      new Option('--map <column=target>', 'where a column goes; repeatable (all but ndjson)')
        .default([], 'none')
        .argParser(collect),
    )
    .option('--outcomes', 'what became of people instead: person, outcome, at (and project), as .csv or NDJSON')
    .option('--dry-run', 'read and check only')
    .option('--json', 'print { read, stored, duplicate, stale, conflict, problems }')
    .addHelpText('after', NOTES)
    .action(run)
