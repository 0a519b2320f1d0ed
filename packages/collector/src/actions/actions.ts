import { randomUUID } from 'node:crypto'
import type { Action } from '@earshot/schema'
import type { Books, Statement } from '../books/books'

/** What an administrator writes of an action; absent fields stay as they are, null empties one. */
export type ActionChange = { -readonly [field in Exclude<keyof Action, Kept>]?: Action[field] }

type Kept = 'id' | 'project' | 'createdAt' | 'changedAt'

export interface Actions {
  /** The newest first. */
  list(): Promise<Action[]>
  add(action: ActionChange & Pick<Action, 'project' | 'touchpoint' | 'title'>): { id: string; statement: Statement }
  /** @returns The statement, whose count of changed rows is 0 where there is no such action. */
  change(id: string, change: ActionChange): Statement
  remove(id: string): Statement
  /** What people are told, touchpoint → text; of several actions at one, the newest that is there. */
  news(project: string): Promise<ReadonlyMap<string, string>>
}

/** Field → column. */
const columns = {
  ...{ touchpoint: 'touchpoint', title: 'title', owner: 'owner', status: 'status', dueOn: 'due_on' },
  ...{ shippedOn: 'shipped_on', youSaid: 'you_said', weDid: 'we_did', isTold: 'told' },
} as const satisfies { [field in keyof ActionChange]-?: string }

const fields = Object.keys(columns) as (keyof typeof columns)[]
const MOST_LISTED = 200

type Row = Omit<Action, 'isTold'> & { isTold: number }

const stored = (value: ActionChange[keyof ActionChange]) => (typeof value === 'boolean' ? Number(value) : value)

/** What is done about what people say, kept beside the responses. @param nowMs The time, in milliseconds since 1970. */
export function createActions(books: Books, nowMs: () => number = Date.now): Actions {
  const now = () => new Date(nowMs()).toISOString()
  return {
    async list() {
      const rows = await books.all<Row>(
        `select id, project, created_at as "createdAt", changed_at as "changedAt",
           ${fields.map((field) => `${columns[field]} as "${field}"`).join(', ')}
         from actions order by created_at desc, id limit ${MOST_LISTED}`,
      )
      return rows.map((row) => ({ ...row, isTold: Number(row.isTold) === 1 }))
    },

    add({ project, ...given }) {
      const id = randomUUID()
      const whole: Required<ActionChange> = {
        ...{ owner: null, status: 'planned', dueOn: null, shippedOn: null, youSaid: null, weDid: null, isTold: false },
        ...given,
      }
      return {
        id,
        statement: [
          `insert into actions (id, project, created_at, changed_at, ${fields.map((field) => columns[field]).join(', ')})
           values (?, ?, ?, ?, ${fields.map(() => '?').join(', ')})`,
          ...[id, project, now(), now()],
          ...fields.map((field) => stored(whole[field]) ?? null),
        ],
      }
    },

    change(id, change) {
      const named = fields.filter((field) => change[field] !== undefined)
      return [
        `update actions set ${named.map((field) => `${columns[field]} = ?, `).join('')} changed_at = ? where id = ?`,
        ...named.map((field) => stored(change[field]) ?? null),
        ...[now(), id],
      ]
    },

    remove: (id) => ['delete from actions where id = ?', id],

    async news(project) {
      const rows = await books.all<{ touchpoint: string; said: string | null; did: string | null }>(
        `select touchpoint, you_said as said, we_did as did from actions where told = 1 and project = ?
         order by coalesce(shipped_on, ''), changed_at`,
        project,
      )
      const told = rows.map(({ touchpoint, said, did }) => [touchpoint, [said, did].filter(Boolean).join(' ')] as const)
      return new Map(told.filter(([, text]) => text))
    },
  }
}
