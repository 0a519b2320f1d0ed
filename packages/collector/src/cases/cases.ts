import type { Config, ResponseDocument, Touchpoint, Verdict } from '@earshot/schema'
import type { Books, Statement } from '../books/books'
import type { CaseSettings } from '../settings/settings'

/** Whom to answer, until when, and how far that is. */
export interface Case {
  project: string
  /** The response that it came from. */
  response: string
  person: string | null
  survey: string
  touchpoint: string | null
  /** The team that acts on what is said at this touchpoint. */
  owner: string | null
  status: CaseStatus
  note: string | null
  /** What was answered, question → answer. */
  answers: { readonly [question: string]: unknown }
  openedAt: string
  dueAt: string
  changedAt: string
}

export const CASE_STATUSES = ['open', 'working', 'closed'] as const
export type CaseStatus = (typeof CASE_STATUSES)[number]

/** What someone does about a case; absent fields stay as they are. */
export interface CaseChange {
  status?: CaseStatus
  owner?: string
  note?: string
}

export interface Cases {
  /** What has to be written before this document is: the case that it opens, grows or takes back. */
  intents(doc: ResponseDocument): Statement[]
  /** What has to be written once it is. */
  settle(doc: ResponseDocument, verdict: Verdict | undefined): Statement[]
  forget(responses: readonly { project: string; id: string }[]): Statement[]
  /** Those due first, first. */
  list(status?: CaseStatus): Promise<Case[]>
  /** @returns The statement, whose count of changed rows is 0 where there is no such case. */
  change(project: string, response: string, change: CaseChange): Statement
}

const MOST_LISTED = 500

/** A question of type `consent` whose id speaks of contact, answered yes. */
function allowsContact({ asked, answers }: ResponseDocument): boolean | undefined {
  const question = Object.entries(asked ?? {}).find(([id, { type }]) => type === 'consent' && /contact/i.test(id))?.[0]
  const answer = question === undefined ? undefined : answers[question]
  return typeof answer === 'boolean' ? answer : undefined
}

const ownerOf = (config: Config | undefined, id: string | undefined): string | undefined =>
  config?.journey
    ?.flatMap(({ touchpoints }): readonly Touchpoint[] => touchpoints)
    .find((touchpoint) => touchpoint.id === id)?.owner

/**
 * A case for each person who allowed an answer: with its owner from the configuration's touchpoint and a time until which
 * it is to be dealt with.
 */
export function createCases({
  books,
  settings,
  config,
  nowMs = Date.now,
}: {
  books: Books
  settings: CaseSettings
  config: () => Config | undefined
  nowMs?: () => number
}): Cases {
  const iso = (ms = nowMs()) => new Date(ms).toISOString()
  return {
    intents(doc) {
      const isAllowed = allowsContact(doc)
      if (isAllowed === undefined) return []
      const { project, id, rev, survey, journey, person, answers } = doc
      if (!isAllowed) return [['delete from cases where project = ? and response = ? and rev < ?', project, id, rev]]
      const touchpoint = journey?.touchpoint
      const dueMs = (touchpoint === undefined ? undefined : settings.touchpoints[touchpoint]) ?? settings.dueMs
      return [
        [
          `insert into cases (project, response, rev, person, survey, touchpoint, owner, status, note, answers, held,
             opened_at, due_at, changed_at)
           values (?, ?, ?, ?, ?, ?, ?, 'open', null, ?, 1, ?, ?, ?)
           on conflict (project, response) do update set rev = excluded.rev, answers = excluded.answers
           where excluded.rev > cases.rev`,
          ...[project, id, rev, person?.id ?? null, survey, touchpoint ?? null, ownerOf(config(), touchpoint) ?? null],
          ...[JSON.stringify(answers), iso(), iso(nowMs() + dueMs), iso()],
        ],
      ]
    },

    settle({ project, id, rev }, { status, code } = {} as Verdict) {
      return (status === 'stored' || status === 'duplicate') && code !== 'erased'
        ? [['update cases set held = 0 where project = ? and response = ? and held = 1', project, id]]
        : [['delete from cases where project = ? and response = ? and rev = ? and held = 1', project, id, rev]]
    },

    forget: (responses) =>
      responses.map(({ project, id }) => ['delete from cases where project = ? and response = ?', project, id]),

    async list(status) {
      const rows = await books.all<Omit<Case, 'answers'> & { answers: string }>(
        `select project, response, person, survey, touchpoint, owner, status, note, answers, opened_at as "openedAt",
           due_at as "dueAt", changed_at as "changedAt"
         from cases where held = 0 ${status ? 'and status = ?' : ''} order by due_at limit ${MOST_LISTED}`,
        ...(status ? [status] : []),
      )
      return rows.map((row) => ({ ...row, answers: JSON.parse(row.answers) }))
    },

    change: (project, response, { status, owner, note }) => [
      `update cases set status = coalesce(?, status), owner = coalesce(?, owner), note = coalesce(?, note), changed_at = ?
       where project = ? and response = ?`,
      ...[status ?? null, owner ?? null, note ?? null, iso(), project, response],
    ],
  }
}
