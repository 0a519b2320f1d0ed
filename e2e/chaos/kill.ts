/**
 * A browser that is killed again and again on one profile while a person answers. What the page told the server before
 * the kill is truth: told "completed" means stored exactly once in the end, not told means once or never.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Config, ResponseDocument } from '@earshot/schema'
import { createRandom } from '../../packages/core/src/simulate/random'
import { STRICT_CSP, startSite } from '../support/site'
import { type KillableBrowser, openBrowser } from './browser'
import { type DatabaseLog, readDatabaseLog } from './database-log'
import type { FaultKind } from './fault'
import { startHostileCollector } from './hostile-collector'
import { KILL_PAGE } from './kill-page'
import { pick, randomFault } from './random-fault'

/** Kills on one profile before everything is let through and counted. */
const KILLS_A_PROFILE = 20
const DRAIN_WITHIN_MS = 60_000
/** A page that has not come so far by then is killed wherever it is. */
const STEP_WITHIN_MS = 10_000

/** Steps of the page; a kill comes some milliseconds after one of them. */
const STEPS = ['loaded', 'answered', 'tapped', 'told'] as const
type Step = (typeof STEPS)[number]
const LONGEST_AFTER_MS: { readonly [step in Step]: number } = { loaded: 400, answered: 80, tapped: 40, told: 60 }

/** Only what a page takes for a broken network: the browser's word that it is back then lifts the wait. */
const FAULTS: readonly FaultKind[] = ['pass', 'pass', 'reset', 'half-body', 'wrong-length', 'double', 'hang', 'delay']

const CONFIG: Config = {
  earshot: 1,
  project: 'kill',
  collector: { url: '/v1/responses', key: 'pk_demo' },
  pacing: { perSession: 99, cooldown: '0s', perYear: 9999, afterTwoDismissals: '0s' },
  test: true,
  surveys: [
    {
      id: 'kill',
      moment: 'go',
      frequency: { every: '0s', afterDismiss: '0s', afterIgnore: '0s', max: 9999 },
      questions: [
        { id: 'score', type: 'csat' },
        { id: 'why', type: 'text', text: 'Why?' },
      ],
    },
  ],
}
const PAGE =
  '<!doctype html><html lang="en"><head><title>Kill</title><script async src="/earshot.js" data-config="/surveys.json"></script><script defer src="/kill.js"></script></head><body></body></html>'

export interface Kills {
  kills: number
  /** Kills by the last step that the page had told. */
  after: { readonly [step: string]: number }
  answers: number
  stored: number
  lost: number
  doubled: number
  /** Answers that were told to be kept on a lower rung than the disk, and how many of them are gone: not counted as lost. */
  lower: { told: number; gone: number }
  /**
   * Databases that the browser itself threw away, with proof: the kill tore the last record of its log, and the log began
   * anew later. How many answers told to be on disk went with them: not counted as lost.
   */
  discarded: { torn: number; databases: number; gone: number }
  /** Answers that nobody was told of and that were stored all the same. */
  untold: number
  faults: { readonly [kind: string]: number }
  /** What was wrong, one line each. */
  problems: readonly string[]
}

/**
 * Kills until it is over.
 *
 * @param seed Of the steps, the milliseconds and the faults; what the browser does meanwhile is its own.
 * @param most Kills at most.
 * @param progress Called after each kill.
 */
export async function playKills(
  seed: number,
  most: number,
  isOver: () => boolean = () => false,
  progress: (kills: number) => void = () => undefined,
): Promise<Kills> {
  const random = createRandom(seed)
  const hostile = await startHostileCollector()
  let hear: (step: string, told: URLSearchParams) => void = () => undefined
  const ear = createServer((incoming, outgoing) => {
    const told = new URL(incoming.url!, 'http://ear').searchParams
    incoming.resume()
    outgoing.writeHead(204).end()
    hear(told.get('step')!, told)
  })
  await new Promise<void>((resolve) => ear.listen(0, '127.0.0.1', resolve))
  const earAt = `127.0.0.1:${(ear.address() as AddressInfo).port}`
  const site = await startSite(
    hostile.url,
    { '/': PAGE, '/kill.js': KILL_PAGE, '/surveys.json': JSON.stringify(CONFIG) },
    { csp: STRICT_CSP.replace("connect-src 'self'", `connect-src 'self' http://${earAt}`) },
  )

  const after: { [step: string]: number } = {}
  const told = new Map<number, { id: string; answers: string; durable: string }>()
  const lower = { told: 0, gone: 0 }
  const discarded = { torn: 0, databases: 0, gone: 0 }
  /** The log of the profile's databases as each kill left it, by cycle. */
  const logs = new Map<number, DatabaseLog | undefined>()
  const problems: string[] = []
  let kills = 0
  let untold = 0
  /** What the drained page saw of the database. */
  let lastRows = ''
  let browser: KillableBrowser | undefined

  async function cycle(profile: string, number: number): Promise<void> {
    const step = pick(STEPS, random)
    const delayMs = random() * LONGEST_AFTER_MS[step]
    hostile.behavesBy(() => randomFault(random, FAULTS))
    let last = 'opened'
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, STEP_WITHIN_MS)
      hear = (now, what) => {
        if (what.get('cycle') !== String(number)) return
        last = now
        if (now === 'told')
          told.set(number, {
            id: what.get('id')!,
            answers: what.get('answers')!,
            durable: what.get('durable')!,
          })
        if (now !== step) return
        clearTimeout(timer)
        setTimeout(resolve, delayMs)
      }
      browser = openBrowser(profile, `${site.origin}/?cycle=${number}&hear=${earAt}`)
    })
    await browser!.kill()
    logs.set(number, readDatabaseLog(profile))
    kills++
    after[last] = (after[last] ?? 0) + 1
    progress(kills)
  }

  /** Lets everything through, until the page says that nothing waits. */
  async function drain(profile: string): Promise<void> {
    hostile.behaves({ kind: 'pass' })
    let rows = ''
    const isDrained = await new Promise<boolean>((resolve) => {
      const timer = setTimeout(() => resolve(false), DRAIN_WITHIN_MS)
      hear = (step, what) => {
        if (step !== 'drained') return
        clearTimeout(timer)
        rows = what.get('rows')!
        if (what.get('rejected') !== '0') problems.push(`${what.get('rejected')} responses were refused`)
        resolve(true)
      }
      browser = openBrowser(profile, `${site.origin}/?drain=1&cycle=0&hear=${earAt}`)
    })
    await browser!.kill()
    logs.set(Infinity, readDatabaseLog(profile))
    lastRows = rows
    if (!isDrained) problems.push(`documents still wait after ${DRAIN_WITHIN_MS / 1000} s with nothing in their way`)
  }

  /** What is known of each answer of a profile. */
  const story = (from: number, to: number, all: readonly ResponseDocument[]): string =>
    Array.from({ length: to - from }, (_, i) => from + i)
      .map((number) => {
        const mine = all.find(({ answers }) => answers.why === `cycle ${number}`)
        const client = mine ? `${mine.client.id.slice(0, 4)} ${mine.client.seq}` : 'not stored'
        const log = logs.get(number)
        const durable = told.get(number)?.durable ?? 'not told'
        return `${number} ${durable} ${client} (log of ${log?.bytes ?? 0} bytes${log?.isTorn ? ', torn' : ''})`
      })
      .join(', ')

  /**
   * The last cycle of a profile that went with its database; 0 if none did. Chromium goes on in a log whose last record
   * a kill has torn, finds it damaged when it opens it once more, and begins with an empty one.
   */
  function discardedUpTo(from: number, to: number): number {
    let isDoomed = false
    let upTo = 0
    let before: DatabaseLog | undefined
    for (const number of [...Array.from({ length: to - from }, (_, i) => from + i), Infinity]) {
      const log = logs.get(number)
      const isNew = before && (!log || (log.bytes < before.bytes && log.name <= before.name))
      if (isDoomed && isNew) {
        // What this page wrote is in the new one already.
        upTo = Math.min(number, to) - 1
        discarded.databases++
        isDoomed = false
      }
      if (log?.isTorn) {
        isDoomed = true
        discarded.torn++
      }
      before = log
    }
    return upTo
  }

  let stored = 0
  let lost = 0
  let doubled = 0
  async function judge(from: number, to: number, beganAt: number): Promise<void> {
    const all = await hostile.responses()
    const responses = all.filter(({ status }) => status === 'completed')
    const gone = discardedUpTo(from, to)
    for (let number = from; number < to; number++) {
      const mine = responses.filter(({ answers }) => answers.why === `cycle ${number}`)
      const confirmed = told.get(number)
      if (mine.length > 1) {
        doubled++
        problems.push(`doubled: cycle ${number} is stored ${mine.length} times`)
      }
      if (!confirmed) {
        untold += mine.length
        continue
      }
      const isRight = mine.some(
        ({ id, answers }) => id === confirmed.id && JSON.stringify(answers) === confirmed.answers,
      )
      // A database that answers too late on a busy machine: localStorage reaches the disk seconds later, and says so.
      const isLower = confirmed.durable !== 'disk'
      if (isLower) lower.told++
      if (isRight) stored++
      else if (isLower) lower.gone++
      else if (number <= gone) discarded.gone++
      else {
        lost++
        const other = all.find(({ id }) => id === confirmed.id)
        const has = other ? `${other.status}, revision ${other.rev}` : 'nothing of it'
        // More than one name of the device in one profile: its storage was taken away as a whole.
        const names = new Set(
          all.filter(({ shownAt }) => Date.parse(shownAt) >= beganAt).map(({ client }) => client.id),
        )
        problems.push(
          `lost: cycle ${number}, told ${confirmed.answers} (${confirmed.durable}), stored ${JSON.stringify(mine)}; the collector has ${has}; names of the device in this profile: ${names.size}; the database has: ${lastRows}; cycles of the profile: ${story(from, to, all)}`,
        )
      }
    }
  }

  try {
    let number = 1
    while (kills < most && !isOver() && !problems.length) {
      const profile = mkdtempSync(join(tmpdir(), 'earshot-kill-'))
      const from = number
      const beganAt = Date.now()
      while (number - from < KILLS_A_PROFILE && kills < most && !isOver()) await cycle(profile, number++)
      await drain(profile)
      await judge(from, number, beganAt)
      if (problems.length) problems.push(`the profile is kept: ${profile}`)
      else rmSync(profile, { recursive: true, force: true })
    }
  } finally {
    await browser?.kill()
    await site.close()
    await new Promise((resolve) => ear.close(resolve))
    await hostile.close()
  }
  const faults: { [kind: string]: number } = {}
  for (const { fault } of hostile.requests) faults[fault.kind] = (faults[fault.kind] ?? 0) + 1
  return { kills, after, answers: told.size, stored, lost, doubled, lower, discarded, untold, faults, problems }
}
