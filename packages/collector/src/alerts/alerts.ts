import { createHash } from 'node:crypto'
import { holds, type ResponseDocument, type Verdict } from '@earshot/schema'
import type { Books, Statement } from '../books/books'
import type { Notice } from './bodies'
import { factsOf } from './facts-of'
import type { Rule, Target } from './rule'
import type { Send } from './send'

/** One notice on its way, or what became of it. */
export interface Delivery {
  /** Also the `webhook-id` that its receiver sees. */
  key: string
  alert: string
  channel: Target['channel']
  response: string
  status: 'waiting' | 'sent' | 'dead' | 'dropped'
  attempts: number
  /** Why the last attempt failed. */
  error: string | null
  createdAt: string
  sentAt: string | null
}

export interface Alerts {
  /**
   * What has to be written before these documents are, for each: which alerts it sets off. They wait until `settle`.
   */
  intents(documents: readonly ResponseDocument[]): Promise<Statement[][]>
  /** What has to be written once a document is that had any: if it was stored, it may be told. */
  settle(doc: ResponseDocument, verdict: Verdict | undefined): Statement[]
  /** What has to be written when a response is erased: nothing of it is told any more, and who knows of it hears so. */
  forget(responses: readonly { project: string; id: string }[]): Promise<Statement[]>
  /** Delivers what is due. */
  wake(): void
  list(): Promise<Delivery[]>
  counts(): Promise<{ [status in Delivery['status']]: number }>
  /** Tries a dead one again. @returns False if there is none of this key. */
  retry(key: string): Promise<boolean>
  /** Resolves when nothing is on its way any more. */
  stop(): Promise<void>
}

interface Row {
  key: string
  alert: string
  target: string
  kind: Notice['type']
  project: string
  response: string
  document: string
  due: number
  attempts: number
  created_at: string
}

/** An answer may still grow: its reason comes some seconds after its score. */
const SETTLES_AFTER_MS = 20_000
const LOOK_EVERY_MS = 5000
const LEASE_MS = 60_000
const MOST_AT_ONCE = 20
/** After each failed attempt; then it is dead. https://www.standardwebhooks.com (retry schedule) */
const WAITS_MS = [5e3, 3e4, 12e4, 6e5, 36e5, 6 * 36e5, 24 * 36e5]
const MOST_LISTED = 500

const digest = (...parts: readonly unknown[]) =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 27)
/** Stands for an address, which may be a secret. */
const targetName = ({ channel, to }: Target) => `${channel}:${digest(channel, to).slice(0, 12)}`
const keyOf = (rule: Rule, target: Target, { project, id }: { project: string; id: string }) =>
  `msg_${digest(rule.id, targetName(target), project, id)}`

/**
 * Tells people of answers that a rule is about, each once. What is to be told is written before the answer is committed,
 * held back until it is, and taken up again after a crash; `wake` delivers it and tries again, less and less often.
 *
 * @param onTrouble Told of each attempt that failed.
 */
export function createAlerts({
  rules,
  books,
  send,
  onTrouble,
  nowMs = Date.now,
}: {
  rules: readonly Rule[]
  books: Books
  send: Send
  onTrouble(key: string, alert: string, reason: string): void
  nowMs?: () => number
}): Alerts {
  let running: Promise<void> | undefined
  let isAsked = false
  let isStopped = false
  const iso = () => new Date(nowMs()).toISOString()

  const all = rules.flatMap((rule) => rule.targets.map((target) => ({ rule, target })))

  function matching(doc: ResponseDocument) {
    const facts = factsOf(doc)
    return rules.filter(({ when }) => holds(when, facts))
  }

  async function attempt(row: Row): Promise<void> {
    const { key, alert, kind, project, response, due, attempts, created_at: at } = row
    const [taken] = await books.apply([
      [
        `update alerts set due = ?, attempts = attempts + 1 where key = ? and status = 'waiting' and due = ?`,
        ...[nowMs() + LEASE_MS, key, due],
      ],
    ])
    if (!taken) return
    const own = all.find(({ rule, target }) => rule.id === alert && targetName(target) === row.target)
    const notice: Notice =
      kind === 'earshot.alert'
        ? { type: kind, alert, at, doc: JSON.parse(row.document) }
        : { type: 'earshot.erased', alert, at, project, response }
    let reason = 'this alert, or where it went, is no longer in the file'
    let waitMs = WAITS_MS[attempts]
    if (own)
      try {
        const { status, retryAfterS = 0 } = await send(key, notice, own.target, own.rule.secrets)
        if (status >= 200 && status < 300) {
          // What was delivered needs no second copy of the answer.
          await books.apply([
            [`update alerts set status = 'sent', sent_at = ?, document = '', error = null where key = ?`, iso(), key],
          ])
          return
        }
        reason = `it answered ${status}`
        if (status === 410) waitMs = undefined
        else if (waitMs !== undefined) waitMs = Math.max(waitMs, Math.min(retryAfterS * 1000, 36e5))
      } catch (thrown) {
        reason = (thrown as Error).message
      }
    else waitMs = undefined
    onTrouble(key, alert, reason)
    await books.apply([
      waitMs === undefined
        ? [`update alerts set status = 'dead', error = ? where key = ?`, reason, key]
        : [`update alerts set due = ?, error = ? where key = ?`, Math.round(nowMs() + waitMs), reason, key],
    ])
  }

  async function deliver(): Promise<void> {
    do {
      isAsked = false
      const rows = await books.all<Row>(
        `select key, alert, target, kind, project, response, document, due, attempts, created_at from alerts
         where status = 'waiting' and held = 0 and due <= ? order by due limit ${MOST_AT_ONCE}`,
        nowMs(),
      )
      await Promise.all(rows.map(attempt))
      if (rows.length === MOST_AT_ONCE) isAsked = true
    } while (isAsked && !isStopped)
  }

  function wake(): void {
    isAsked = true
    if (isStopped || !rules.length) return
    running ??= deliver()
      .catch((thrown: unknown) => onTrouble('', '', (thrown as Error).message))
      .finally(() => {
        running = undefined
        // Asked for while it was ending.
        if (isAsked) wake()
      })
  }

  const timer = setInterval(wake, LOOK_EVERY_MS)
  timer.unref()

  return {
    async intents(documents) {
      if (!rules.length || !documents.length) return documents.map(() => [])
      const ids = documents.map(({ id }) => id)
      const known = await books.all<{ key: string }>(
        `select key from alerts where status = 'waiting' and attempts = 0 and kind = 'earshot.alert'
         and response in (${ids.map(() => '?')})`,
        ...ids,
      )
      const waiting = new Set(known.map(({ key }) => key))
      return documents.map((doc) => {
        const { project, id, rev, person, status } = doc
        const matched = new Set(matching(doc))
        const due = nowMs() + (status === 'shown' || status === 'started' ? SETTLES_AFTER_MS : 0)
        return all.flatMap(({ rule, target }): Statement[] => {
          const key = keyOf(rule, target, doc)
          if (matched.has(rule))
            return [
              [
                `insert into alerts (key, alert, channel, target, kind, project, response, rev, person, document, status, held,
                   due, attempts, error, created_at, sent_at)
                 values (?, ?, ?, ?, 'earshot.alert', ?, ?, ?, ?, ?, 'waiting', 1, ?, 0, null, ?, null)
                 on conflict (key) do update set rev = excluded.rev, document = excluded.document, held = 1,
                   due = excluded.due, status = 'waiting'
                 where alerts.attempts = 0 and alerts.status in ('waiting', 'dropped') and excluded.rev > alerts.rev`,
                ...[key, rule.id, target.channel, targetName(target), project, id, rev, person?.id ?? null],
                ...[JSON.stringify(doc), due, iso()],
              ],
            ]
          // Whoever takes an answer back before anyone was told is not told on.
          return waiting.has(key)
            ? [
                [
                  `update alerts set status = 'dropped', rev = ?, document = '' where key = ? and rev < ? and attempts = 0`,
                  rev,
                  key,
                  rev,
                ],
              ]
            : []
        })
      })
    },

    settle: ({ project, id, rev }, verdict) => [
      (verdict?.status === 'stored' || verdict?.status === 'duplicate') && verdict.code !== 'erased'
        ? [`update alerts set held = 0 where project = ? and response = ? and rev <= ? and held = 1`, project, id, rev]
        : [`delete from alerts where project = ? and response = ? and rev = ? and held = 1`, project, id, rev],
    ],

    async forget(responses) {
      const statements: Statement[] = []
      for (const { project, id } of responses) {
        const told = await books.all<{ alert: string; target: string; channel: string }>(
          `select alert, target, channel from alerts where project = ? and response = ? and kind = 'earshot.alert'
           and channel = 'webhook' and attempts > 0`,
          project,
          id,
        )
        statements.push([
          `delete from alerts where project = ? and response = ? and kind = 'earshot.alert'`,
          project,
          id,
        ])
        for (const { alert, target, channel } of told)
          statements.push([
            `insert into alerts (key, alert, channel, target, kind, project, response, rev, person, document, status, held,
               due, attempts, error, created_at, sent_at)
             values (?, ?, ?, ?, 'earshot.erased', ?, ?, 0, null, '', 'waiting', 0, ?, 0, null, ?, null)
             on conflict (key) do nothing`,
            ...[
              `msg_${digest(alert, target, project, id, 'erased')}`,
              alert,
              channel,
              target,
              project,
              id,
              nowMs(),
              iso(),
            ],
          ])
      }
      return statements
    },

    wake,
    list: () =>
      books.all<Delivery>(
        `select key, alert, channel, response, status, attempts, error, created_at as "createdAt", sent_at as "sentAt"
         from alerts where held = 0 order by created_at desc limit ${MOST_LISTED}`,
      ),
    async counts() {
      const counts = { waiting: 0, sent: 0, dead: 0, dropped: 0 }
      const rows = await books.all<{ status: Delivery['status']; count: number }>(
        'select status, count(*) as count from alerts group by status',
      )
      for (const { status, count } of rows) counts[status] = Number(count)
      return counts
    },
    async retry(key) {
      const [changed] = await books.apply([
        [`update alerts set status = 'waiting', attempts = 0, due = ? where key = ? and status = 'dead'`, nowMs(), key],
      ])
      wake()
      return changed === 1
    },
    async stop() {
      isStopped = true
      clearInterval(timer)
      await running
    },
  }
}
