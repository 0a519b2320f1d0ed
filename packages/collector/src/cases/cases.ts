import {
  CASE_STATUSES,
  type Case,
  type CaseList,
  type CaseStatus,
  type Config,
  type ResponseDocument,
  type Touchpoint,
  type Verdict,
} from '@earshot/schema'
import type { Books, Statement } from '../books/books'
import type { CaseSettings } from '../settings/settings'
import { type CaseHistory, caseTimes } from './case-times'

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
  list(status?: CaseStatus): Promise<CaseList>
  /** @returns Statements; the count of changed rows of the first is 0 where there is no such case. */
  change(project: string, response: string, change: CaseChange): readonly [Statement, ...Statement[]]
}

const MOST_LISTED = 500
/** Cases whose times are counted, the newest. */
const MOST_COUNTED = 10_000

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

  /** The newest cases with their steps. A case that was changed before steps were kept has its last change. */
  async function histories(): Promise<CaseHistory[]> {
    const rows = await books.all<{
      project: string
      response: string
      openedAt: string
      status: CaseStatus
      at: string
    }>(
      `select project, response, opened_at as "openedAt", status, changed_at as at from cases
       where held = 0 order by opened_at desc, project, response limit ${MOST_COUNTED}`,
    )
    const steps = await books.all<{ project: string; response: string; status: CaseStatus; at: string }>(
      `select s.project, s.response, s.status, s.at from case_steps s join cases c
         on c.project = s.project and c.response = s.response where c.held = 0 and c.opened_at >= ? order by s.at`,
      rows.at(-1)?.openedAt ?? '9',
    )
    const keyOf = ({ project, response }: { project: string; response: string }) => JSON.stringify([project, response])
    const own = Map.groupBy(steps, keyOf)
    return rows.map(({ openedAt, status, at, ...key }) => ({
      openedAt,
      steps: own.get(keyOf(key)) ?? (status === 'open' ? [] : [{ status, at }]),
    }))
  }

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
      responses.flatMap(({ project, id }): Statement[] => [
        ['delete from cases where project = ? and response = ?', project, id],
        ['delete from case_steps where project = ? and response = ?', project, id],
      ]),

    async list(status) {
      const rows = await books.all<Omit<Case, 'answers'> & { answers: string }>(
        `select project, response, person, survey, touchpoint, owner, status, note, answers, opened_at as "openedAt",
           due_at as "dueAt", changed_at as "changedAt"
         from cases where held = 0 ${status ? 'and status = ?' : ''} order by case when status in ('closed', 'no-reply') then 1 else 0 end, due_at limit ${MOST_LISTED}`,
        ...(status ? [status] : []),
      )
      const counted = await books.all<{ status: CaseStatus; count: number; overdue: number }>(
        `select status, count(*) as count, sum(case when due_at < ? then 1 else 0 end) as overdue from cases
         where held = 0 group by status`,
        iso(),
      )
      const countOf = (wanted: CaseStatus) => Number(counted.find((one) => one.status === wanted)?.count ?? 0)
      const late = counted
        .filter(({ status: one }) => one === 'open' || one === 'working')
        .reduce((sum, one) => sum + Number(one.overdue), 0)
      return {
        cases: rows.map((row) => ({ ...row, answers: JSON.parse(row.answers) })),
        counts: Object.fromEntries(CASE_STATUSES.map((one) => [one, countOf(one)])) as CaseList['counts'],
        overdue: late,
        ...caseTimes(await histories(), nowMs()),
      }
    },

    change(project, response, { status, owner, note }) {
      const change: Statement = [
        `update cases set status = coalesce(?, status), owner = coalesce(?, owner), note = coalesce(?, note), changed_at = ?
         where project = ? and response = ?`,
        ...[status ?? null, owner ?? null, note ?? null, iso(), project, response],
      ]
      if (!status) return [change]
      return [
        change,
        [
          `insert into case_steps (project, response, status, at)
           select project, response, status, changed_at from cases where project = ? and response = ?`,
          ...[project, response],
        ],
      ]
    },
  }
}
