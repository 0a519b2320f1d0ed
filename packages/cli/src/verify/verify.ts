import {
  type Cell,
  type Current,
  contentHash,
  type Ledger,
  reportOf,
  reportOfCells,
  type Tombstone,
} from '@earshot/collector'
import type { Config, ResponseDocument } from '@earshot/schema'
import { createCellRecount } from './cell-recount'
import { compareMonths } from './compare-months'
import type { Difference } from './difference'
import { type Newest, nameOf, newest } from './newest'
import { createRecount } from './recount'

/** What was compared, and where it differs. */
export interface Verification {
  revisions: number
  responses: number
  figures: number
  differences: Difference[]
  /** What the configuration does not know; nothing is wrong with it. */
  notes: string[]
}

const json = (value: unknown) => JSON.stringify(value)

/** As SQLite orders texts: by their bytes. */
const order = (a: { id: string; project: string }, b: { id: string; project: string }): number =>
  Buffer.compare(Buffer.from(a.id), Buffer.from(b.id)) || Buffer.compare(Buffer.from(a.project), Buffer.from(b.project))

/** Rows of both in one order, each with its counterpart if there is one. */
async function* joined(
  log: AsyncIterator<Newest>,
  current: AsyncIterator<Current>,
): AsyncGenerator<[Newest?, Current?]> {
  let left = await log.next()
  let right = await current.next()
  while (!left.done || !right.done) {
    const which = left.done ? 1 : right.done ? -1 : order(left.value, right.value)
    yield [which <= 0 ? (left.value as Newest) : undefined, which >= 0 ? (right.value as Current) : undefined]
    if (which <= 0) left = await log.next()
    if (which >= 0) right = await current.next()
  }
}

/** As a database keeps a text in a column. */
const inColumn = (text: string) => text.toWellFormed().replaceAll('\0', '\uFFFD')

/** How what counts for a response differs from its highest revision in the log. */
function compare({ rev, document }: Newest, current: Current): Difference[] {
  const where = nameOf(current)
  if (rev !== current.rev)
    return [{ where, message: 'not the highest revision counts', expected: json(rev), found: json(current.rev) }]
  let counted: unknown
  try {
    counted = JSON.parse(current.document)
  } catch (thrown) {
    return [{ where, message: `what counts is no JSON: ${(thrown as Error).message}` }]
  }
  if (contentHash(counted) !== contentHash(document))
    return [
      { where, message: 'what counts is not what the log has', expected: json(document), found: current.document },
    ]
  const columns = {
    survey: [inColumn(document.survey), current.survey],
    touchpoint: [
      document.journey?.touchpoint == null ? null : inColumn(document.journey.touchpoint),
      current.touchpoint,
    ],
    shownAt: [new Date(document.shownAt).toISOString(), current.shownAt],
  }
  return Object.entries(columns)
    .filter(([, [expected, found]]) => expected !== found)
    .map(([column, [expected, found]]) => ({
      where,
      message: `filters find it by another ${column}`,
      expected: json(expected),
      found: json(found),
    }))
}

/** Whether a response was erased for good. */
async function readErased(tombstones: AsyncIterable<Tombstone>): Promise<(one: Newest) => boolean> {
  const byId = new Map<string, Tombstone[]>()
  for await (const tombstone of tombstones) byId.set(tombstone.id, [...(byId.get(tombstone.id) ?? []), tombstone])
  return ({ id, project, document }) =>
    (byId.get(id) ?? []).some(
      (tombstone) =>
        (!tombstone.project || tombstone.project === project) &&
        (!tombstone.eraseHash || tombstone.eraseHash === document.eraseHash),
    )
}

async function* documentsIn(displays: AsyncIterable<string>): AsyncGenerator<ResponseDocument> {
  for await (const display of displays) yield JSON.parse(display) as ResponseDocument
}

function createNotes(config: Config | undefined): { see(document: ResponseDocument): void; notes(): string[] } {
  const unknown = new Map<string, number>()
  const add = (note: string) => unknown.set(note, (unknown.get(note) ?? 0) + 1)
  return {
    see({ survey, surveyVersion = 1, project }) {
      if (!config) return
      const known = config.surveys.find(({ id }) => id === survey)
      if (project !== config.project) add(`of the project ${json(project)}, which is not the configuration's`)
      else if (!known) add(`to the survey ${json(survey)}, which the configuration does not have`)
      else if (surveyVersion > (known.version ?? 1))
        add(`to version ${surveyVersion} of ${json(survey)}, which is later than the configuration's`)
    },
    notes: () => [...unknown].map(([note, count]) => `${count.toLocaleString('en')} responses ${note}.`),
  }
}

/**
 * Recounts a store: each response from the log against what counts for it, then the cells and the report's rows, both from
 * cells and from documents, against counts of the log that share no code with them. Reads row by row.
 *
 * @param onProgress Told how many revisions were read.
 */
export async function verify(
  ledger: Ledger,
  config?: Config,
  onProgress: (revisions: number) => void = () => {},
): Promise<Verification> {
  const differences: Difference[] = []
  const recount = createRecount()
  const { see, notes } = createNotes(config)
  const dimensions = await ledger.dimensions()
  const cells = createCellRecount(dimensions)
  const isErased = await readErased(ledger.tombstones())
  let revisions = 0
  let responses = 0
  let isReadable = true
  const inLog = newest(
    ledger.log(),
    (difference) => differences.push(difference),
    () => onProgress(++revisions),
  )
  for await (const [logged, current] of joined(inLog, ledger.current()[Symbol.asyncIterator]())) {
    if (logged) {
      responses++
      recount.add(logged.document)
      cells.add(logged.document)
      see(logged.document)
      if (isErased(logged)) differences.push({ where: nameOf(logged), message: 'it was erased, and is there again' })
    }
    if (logged && current) {
      const found = compare(logged, current)
      if (found.some(({ message }) => message.startsWith('what counts is no JSON'))) isReadable = false
      differences.push(...found)
    } else if (logged) differences.push({ where: nameOf(logged), message: 'it is in the log and does not count' })
    else if (current) differences.push({ where: nameOf(current), message: 'it counts and is not in the log' })
  }
  const everyCell: Cell[] = []
  for await (const cell of ledger.cells()) everyCell.push(cell)
  differences.push(...cells.compare(everyCell), ...(await compareMonths(everyCell, ledger.months())))
  if (!isReadable) return { revisions, responses, figures: 0, differences, notes: notes() }
  const fromDocuments = recount.compare(await reportOf(documentsIn(ledger.displays())))
  const report = recount.compare(reportOfCells(everyCell, dimensions))
  return {
    revisions,
    responses,
    figures: report.figures,
    differences: [...differences, ...fromDocuments.differences, ...report.differences],
    notes: notes(),
  }
}
