import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { type Asked, type Config, type Question, questionTypes } from '@earshot/schema'
import { parse } from 'csv-parse'
import type { Mapping } from './mapping'
import { readAnswer } from './read-answer'
import { readMoment } from './read-moment'
import type { Reader } from './record'

/** What the rows of a file do not say themselves. */
export interface CsvOptions {
  mapping: Mapping
  project: string
  survey: string
  config?: Config
  /** Told once which columns are not mapped. */
  onColumns?(unmapped: readonly string[]): void
}

type Row = { readonly [column: string]: string }
type Draft = { [field: string]: unknown }

const STATUSES = ['shown', 'started', 'completed', 'dismissed', 'ignored']

/**
 * The same row has the same id whenever it is imported. Two rows that are alike in one file are two responses: the
 * second time, third time … counts.
 */
function createIds(project: string, survey: string): (row: Row, own: string | undefined) => string {
  const times = new Map<string, number>()
  return (row, own) => {
    const content = JSON.stringify([project, survey, own === undefined ? Object.entries(row).sort() : own])
    const digest = createHash('sha256').update(content).digest('base64url').slice(0, 21)
    const time = times.get(digest) ?? 0
    times.set(digest, time + 1)
    // An own id that comes twice is a conflict, which the store tells.
    return time && own === undefined ? `${digest}.${time}` : digest
  }
}

function askedOf(question: Question): Asked {
  const type = questionTypes[question.type]
  const [min, max] = type?.scale?.(question) ?? []
  return { type: question.type, ...(min !== undefined && { min, max }) }
}

function statusOf(given: unknown, answered: boolean): unknown {
  if (given === undefined) return answered ? 'completed' : 'shown'
  if (STATUSES.includes(String(given))) return given
  throw Error(`found "${given}", allowed: ${STATUSES.join(', ')}`)
}

/** Runs a step for a column; an error names it. */
function inColumn<T>(column: string, act: () => T): T {
  try {
    return act()
  } catch (thrown) {
    throw Error(`${column}: ${(thrown as Error).message}`)
  }
}

function documentOf(row: Row, options: CsvOptions, idOf: ReturnType<typeof createIds>): Draft {
  const { mapping, project, survey, config } = options
  const fields: Draft = {}
  const answers: Draft = {}
  const asked: Draft = {}
  const traits: Draft = {}
  const columnOf: { [field: string]: string } = {}
  for (const [column, target] of mapping) {
    const text = row[column]?.trim() ?? ''
    if (target.kind === 'answer') {
      asked[target.question.id] = askedOf(target.question)
      if (text) answers[target.question.id] = inColumn(column, () => readAnswer(text, target.question))
    } else if (!text) continue
    else if (target.kind === 'trait') traits[target.trait] = text
    else {
      fields[target.field] = /At$/.test(target.field) ? inColumn(column, () => readMoment(text)) : text
      columnOf[target.field] = column
    }
  }
  if (fields.shownAt === undefined && fields.updatedAt === undefined)
    throw Error('no time; allowed: a value in a column that is mapped to shownAt or updatedAt')
  const shownAt = fields.shownAt ?? fields.updatedAt
  const known = config?.surveys.find(({ id }) => id === survey)
  const touchpoint = fields.touchpoint ?? known?.touchpoint
  const stage = fields.stage ?? config?.journey?.find((one) => one.touchpoints.some(({ id }) => id === touchpoint))?.id
  return {
    id: idOf(row, fields.id as string | undefined),
    rev: 1,
    project,
    survey,
    surveyVersion: known?.version ?? 1,
    wave: fields.wave ?? known?.wave ?? null,
    status: inColumn(columnOf.status ?? 'status', () => statusOf(fields.status, Object.keys(answers).length > 0)),
    answers,
    asked,
    journey: { stage, touchpoint },
    shownAt,
    updatedAt: fields.updatedAt ?? shownAt,
    person: { id: fields.person, traits, account: fields.account },
    context: { path: fields.path, locale: fields.locale, device: fields.device },
    sampling: { rate: 1 },
    consent: 'granted',
    sdk: 'earshot-import/1',
    test: false,
  }
}

/**
 * Reads rows under a header, as spreadsheets and survey tools write them. Commas, semicolons and tabs part the columns.
 *
 * @throws Error if a column that is mapped is not there.
 */
export const readCsv = (options: CsvOptions): Reader =>
  async function* (text) {
    const { mapping, onColumns } = options
    const idOf = createIds(options.project, options.survey)
    const parser = Readable.from(text).pipe(
      parse({
        bom: true,
        info: true,
        delimiter: [',', ';', '\t'],
        relax_column_count: true,
        skip_empty_lines: true,
        columns(names: string[]) {
          const absent = [...mapping.keys()].filter((column) => !names.includes(column))
          if (absent.length) throw Error(`--map: found ${absent.join(', ')}, allowed: a column, ${names.join(', ')}`)
          onColumns?.(names.filter((name) => !mapping.has(name)))
          return names
        },
      }),
    )
    for await (const { record, info } of parser as AsyncIterable<{ record: Row; info: { lines: number } }>) {
      const line = info.lines
      try {
        yield { line, document: documentOf(record, options, idOf) }
      } catch (thrown) {
        yield { line, problem: (thrown as Error).message }
      }
    }
  }
