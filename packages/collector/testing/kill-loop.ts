import { Agent, request } from 'node:http'
import { DatabaseSync } from 'node:sqlite'
import type { ResponseDocument, Verdict } from '@earshot/schema'
import { openLedger } from '../src/store/ledger'
import { openExisting } from '../src/store/open-existing'
import { document } from './document'
import { type CollectorChild, spawnChild } from './spawn-child'

/** What a run of kills came to. All is well if `lost`, `doubled` and `wrong` are empty. */
export interface Ledger {
  kills: number
  /** Kills while requests were under way. */
  killedUnderLoad: number
  /** Revisions that were named in a reply. */
  acknowledged: number
  /** Revisions in the log after the last kill. */
  stored: number
  /** Revisions of which the kill came between commit and reply: sent again, they were known already. */
  unanswered: number
  /** Times that a revision was sent again, acknowledged before or not. */
  sentAgain: number
  /** Acknowledged and not there. */
  lost: string[]
  /** There more than once, or set aside as a conflict. */
  doubled: string[]
  /** Verdicts and contents that are not what they must be. */
  wrong: string[]
}

interface Sent {
  doc: ResponseDocument
  isAcknowledged: boolean
}

const SENDERS = 6
/** Loading takes the longest: so many load while another is under load. */
const LOADING = 2
/** A kill comes after so many replies at most, and so long after the last of them. */
const MOST_REPLIES = 24
const MOST_MS = 4

const keyOf = ({ id, rev }: { id: string; rev: number }) => `${id}.${rev}`

/** Sends a batch. @returns Its verdicts; nothing if no whole reply came. */
function post(agent: Agent, port: number, responses: readonly ResponseDocument[]): Promise<Verdict[] | undefined> {
  const body = JSON.stringify({ earshot: 1, batch: 'b', responses })
  return new Promise((resolve) => {
    const end = () => resolve(undefined)
    const outgoing = request(
      {
        agent,
        port,
        host: '127.0.0.1',
        path: '/v1/responses',
        method: 'POST',
        headers: { 'content-type': 'text/plain' },
      },
      (reply) => {
        let text = ''
        reply.on('data', (chunk) => {
          text += chunk
        })
        reply.on('error', end)
        reply.on('close', () =>
          resolve(reply.complete && reply.statusCode === 200 ? JSON.parse(text).results : undefined),
        )
      },
    )
    outgoing.on('error', end)
    outgoing.end(body)
  })
}

/**
 * Kills a collector again and again while many send to it, starts it on the same store each time, and keeps account of
 * what it acknowledged.
 *
 * @param address Of a store that is not there yet.
 * @param random From 0 to below 1.
 * @param onKill Called after each kill with how many there have been.
 */
export async function killLoop(
  address: string,
  { kills, random, onKill }: { kills: number; random: () => number; onKill?: (kills: number) => void },
): Promise<Ledger> {
  const sent = new Map<string, Sent>()
  const all: Sent[] = []
  const newest: ResponseDocument[] = []
  const wrong: string[] = []
  let sentAgain = 0
  let killedUnderLoad = 0
  let unanswered = 0
  let pending: Sent[] = []
  const below = (end: number) => Math.floor(random() * end)

  /** A new response, or the next revision of one. */
  function make(): Sent {
    const grows = newest.length > 0 && random() < 0.5 ? below(newest.length) : newest.length
    const before = newest[grows]
    const rev = (before?.rev ?? 0) + 1
    const doc = document(before?.id ?? `r${grows}`, {
      rev,
      answers: { score: rev % 11 },
      client: { id: 'client', seq: grows + 1 },
    })
    newest[grows] = doc
    const one = { doc, isAcknowledged: false }
    sent.set(keyOf(doc), one)
    all.push(one)
    return one
  }

  /** What one request brings: what was not acknowledged, now and then what was, and something new. */
  function batch(): Sent[] {
    const again = pending.splice(0, 3)
    const any = all[below(all.length)]
    if (any?.isAcknowledged && random() < 0.3) again.push(any)
    sentAgain += again.length
    return [...again, ...Array.from({ length: 1 + below(4) }, make)]
  }

  function settle({ id, rev, status }: Verdict): void {
    const one = sent.get(keyOf({ id, rev }))
    if (!one) wrong.push(`${id}.${rev}: a verdict on what was never sent`)
    else if (one.isAcknowledged && status !== 'duplicate')
      wrong.push(`${id}.${rev}: ${status} after it was acknowledged`)
    else if (status === 'stored' || status === 'duplicate' || status === 'stale') {
      if (status === 'duplicate' && !one.isAcknowledged) unanswered++
      one.isAcknowledged = true
    } else wrong.push(`${id}.${rev}: ${status}`)
  }

  async function round({ open, kill }: CollectorChild): Promise<void> {
    const port = await open(address)
    const agent = new Agent({ keepAlive: true })
    let isOver = false
    let underWay = 0
    let replies = below(MOST_REPLIES)
    let enough = () => {}
    const loaded = new Promise<void>((resolve) => {
      enough = resolve
    })
    async function sender(): Promise<void> {
      while (!isOver) {
        const items = batch()
        underWay++
        const verdicts = await post(
          agent,
          port,
          items.map(({ doc }) => doc),
        )
        underWay--
        for (const verdict of verdicts ?? []) settle(verdict)
        if (replies-- <= 0) enough()
        pending.push(...items.filter(({ isAcknowledged }) => !isAcknowledged))
      }
    }
    const senders = Array.from({ length: SENDERS }, sender)
    await loaded
    await new Promise((resolve) => setTimeout(resolve, random() * MOST_MS))
    if (underWay) killedUnderLoad++
    isOver = true
    await Promise.all([kill(), ...senders])
    agent.destroy()
    pending = pending.filter(({ isAcknowledged }) => !isAcknowledged)
  }

  const loading = Array.from({ length: Math.min(LOADING, kills) }, () => spawnChild())
  try {
    for (let kill = 1; kill <= kills; kill++) {
      const child = loading.shift()!
      if (kill + LOADING <= kills) loading.push(spawnChild())
      await round(child)
      onKill?.(kill)
    }
  } finally {
    for (const { kill } of loading) await kill()
  }
  return { kills, killedUnderLoad, sentAgain, unanswered, ...(await audit(address, [...sent.values()], wrong)) }
}

interface Kept {
  id: string
  rev: number
  document: string
}

async function all<Row>(rows: AsyncIterable<Row>): Promise<Row[]> {
  const found: Row[] = []
  for await (const row of rows) found.push(row)
  return found
}

/** What is wrong with a file, read by SQLite alone. */
function wrongInFile(file: string): string[] {
  const db = new DatabaseSync(file)
  const [check] = db.prepare('pragma integrity_check').all() as { integrity_check: string }[]
  db.close()
  return check?.integrity_check === 'ok' ? [] : [`the file is damaged: ${check?.integrity_check}`]
}

/** Compares what was acknowledged with what the store holds. */
async function audit(address: string, sent: readonly Sent[], wrong: string[]) {
  const file = /^sqlite:(.+)/.exec(address)?.[1]
  if (file) wrong.push(...wrongInFile(file))
  const ledger = await openLedger(address)
  const log: Kept[] = await all(ledger.log())
  const current = new Map((await all(ledger.current())).map((row) => [row.id, row]))
  await ledger.close()
  const store = openExisting(address)
  const conflicts = await all(store.conflicts())
  const { received, clients } = await store.quality('2100-01-01T00:00:00.000Z')
  const counts = await store.counts()
  await store.close()
  for (const [name, counted, rows] of [
    ['responses', counts.responses, current.size],
    ['revisions', counts.revisions, log.length],
    ['conflicts', counts.conflicts, conflicts.length],
    ['received', received, current.size],
    ['devices', clients, 1],
  ] as const)
    if (counted !== rows) wrong.push(`${counted} ${name} were counted, not ${rows}`)

  const seen = new Set<string>()
  const doubled = conflicts.map(keyOf)
  for (const row of log) {
    if (seen.has(keyOf(row))) doubled.push(keyOf(row))
    seen.add(keyOf(row))
  }
  const contents = new Map(sent.map(({ doc }) => [keyOf(doc), doc]))
  const highest = new Map<string, number>()
  for (const row of log) {
    const made = contents.get(keyOf(row))
    if (!made || JSON.stringify(made) !== row.document) wrong.push(`${keyOf(row)}: another content`)
    highest.set(row.id, Math.max(row.rev, highest.get(row.id) ?? 0))
  }
  for (const [id, rev] of highest)
    if (current.get(id)?.rev !== rev) wrong.push(`${id}: revision ${current.get(id)?.rev} counts, not ${rev}`)
  if (current.size !== highest.size) wrong.push(`${current.size} responses count, ${highest.size} are in the log`)

  const acknowledged = sent.filter(({ isAcknowledged }) => isAcknowledged).map(({ doc }) => keyOf(doc))
  return {
    acknowledged: acknowledged.length,
    stored: log.length,
    lost: acknowledged.filter((key) => !seen.has(key)),
    doubled,
    wrong,
  }
}
