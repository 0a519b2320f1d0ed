import { createHash } from 'node:crypto'
import { type Asked, type Config, type Question, questionTypes } from '@earshot/schema'
import type { Mapping } from './mapping'
import { readAnswer } from './read-answer'
import { readMoment } from './read-moment'

/** What the rows of a file do not say themselves. */
export interface RowOptions {
  mapping: Mapping
  project: string
  survey: string
  config?: Config
  /** Told once which columns are not mapped. */
  onColumns?(unmapped: readonly string[]): void
}

export type Row = { readonly [column: string]: string }
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

function documentOf(row: Row, options: RowOptions, idOf: ReturnType<typeof createIds>): Draft {
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
 * Makes a response of each row of one file.
 *
 * @throws (by what it returns) Error that names the column, what was found, and what is allowed.
 */
export function createRows(options: RowOptions): (row: Row) => unknown {
  const idOf = createIds(options.project, options.survey)
  return (row) => documentOf(row, options, idOf)
}
