/**
 * One device's life and what must hold in it. What a person was told is truth: `confirmed` is written only when
 * `complete()` has resolved to true; disk, wire and collector are held against it.
 */
import type { Answers, Config, ResponseDocument } from '@earshot/schema'
import type { RejectedRow } from '../../packages/core/src/outbox/outbox'
import type { Row } from '../../packages/core/src/outbox/row'
import { createIds, createRandom } from '../../packages/core/src/simulate/random'
import { type Clock, createClock } from './clock'
import { createDevice, type Device, type Tab } from './device'
import { createTurns, type Gates, type Turns } from './turns'
import { type Collector, createWire, type Wire } from './wire'

const START_AT = Date.parse('2026-11-25T09:00:00Z')
const HOUR_MS = 36e5

/** What became of the answers of some lives. */
export interface Ledger {
  /** Responses that a person was told were kept. */
  answers: number
  /** Of these, stored with what was answered. */
  stored: number
  lost: number
  doubled: number
  /** Taken with the storage when it was cleared: seen as gaps. */
  cleared: number
}

export interface Life {
  device: Device
  clock: Clock
  turns: Turns
  wire: Wire
  survey: string
  /** A person is told that this is kept. */
  confirm(id: string, answers: Answers): void
  clearStorage(): Promise<void>
  restartCollector(): Promise<void>
  /** What must hold at every moment. */
  look(): Promise<void>
  /** Heals everything, lets two hours pass with one tab, and holds the collector against what was confirmed. */
  end(): Promise<Ledger>
}

let lives = 0

/**
 * @param seed Of ids and waits.
 * @param rejections Rejections that nobody heard, since this life began.
 * @param isLaddered Whether what fails in the database goes on below it. Then a row may wait in two places until they
 * are joined, and one that was in a page's memory goes with it: what is sent in between is not counted, nor is a gap.
 */
export function beginLife(
  collector: Collector,
  scheduler: Gates,
  seed: number,
  rejections: readonly unknown[],
  isLaddered = false,
): Life {
  const random = createRandom(seed)
  const life = ++lives
  const drawId = createIds(random)
  // Seeds come again, while a schedule is shrunk say; ids never do.
  const newId = () => `${life}-${drawId()}`.slice(0, 21)
  const survey = `csat-${newId()}`
  const project = 'chaos'
  const config: Config = {
    earshot: 1,
    project,
    collector: { url: '/v1/responses', key: 'pk_demo' },
    pacing: { perSession: 99, cooldown: '0s', perYear: 99, afterTwoDismissals: '0s' },
    surveys: [
      {
        id: survey,
        moment: 'asked',
        frequency: { every: '0s', afterDismiss: '0s', afterIgnore: '0s', max: 99 },
        questions: [
          { id: 'score', type: 'csat' },
          { id: 'why', type: 'text', text: 'Why?' },
        ],
      },
    ],
  }
  const turns = createTurns(scheduler)
  const clock = createClock(START_AT, turns.drain)
  const wire = createWire(collector, clock, turns)
  const confirmed = new Map<string, Answers>()
  const acknowledged = new Map<string, number>()
  const documents = new Map<string, ResponseDocument>()
  const cleared = new Set<string>()
  /** Revisions that were in the storage when it was cleared. */
  const taken = new Map<string, number>()
  let wasCleared = false

  function heard(type: string, detail: unknown): void {
    if (type !== 'delivered') return
    const { id, rev } = detail as { id: string; rev: number }
    acknowledged.set(id, Math.max(rev, acknowledged.get(id) ?? 0))
  }
  const device = createDevice({ config, isLaddered, clock, turns, wire, random, newId, heard })
  device.openTab()

  const waiting = async () => (await device.entries(`${project}/waiting/`)).map(([, row]) => row as Row)

  async function look(): Promise<void> {
    for (const { doc } of await waiting()) {
      documents.set(doc.id, doc)
      // A tab may write again what it still has, though the reply that names it comes after the clearing.
      if ((taken.get(doc.id) ?? 0) >= doc.rev) continue
      if (!isLaddered && (acknowledged.get(doc.id) ?? 0) >= doc.rev)
        throw Error(`acknowledged and waiting again: ${doc.id}, revision ${doc.rev}`)
    }
    for (const [revision, count] of wire.sent) {
      const most = 1 + (wire.touched.get(revision) ?? 0)
      if (!isLaddered && count > most) throw Error(`sent too often: ${revision}, ${count} times, allowed: ${most}`)
    }
    if (rejections.length) throw Error(`a rejection that nobody heard: ${String(rejections[0])}`)
  }

  async function heal(): Promise<Tab> {
    device.deny('none')
    device.isLocalFull = false
    wire.isOffline = false
    wire.behaves({ kind: 'pass' })
    for (const tab of [...device.tabs]) tab.die()
    await turns.drain()
    await look()
    return device.openTab()
  }

  /** What is told to a person, and what the collector has. */
  function judge(stored: readonly ResponseDocument[]): Ledger {
    const byId = new Map(stored.map((doc) => [doc.id, doc]))
    const lost: string[] = []
    for (const [id, answers] of confirmed) {
      const doc = byId.get(id)
      const isEqual = doc?.status === 'completed' && JSON.stringify(doc.answers) === JSON.stringify(answers)
      if (!isEqual && !cleared.has(id))
        lost.push(
          `${id}: confirmed ${JSON.stringify(answers)}, stored ${JSON.stringify(doc && { status: doc.status, answers: doc.answers, rev: doc.rev })}`,
        )
    }
    if (lost.length) throw Error(`lost: ${lost.join('; ')}`)
    return {
      answers: confirmed.size,
      stored: [...confirmed.keys()].filter((id) => byId.has(id)).length,
      lost: 0,
      doubled: 0,
      cleared: [...cleared].filter((id) => confirmed.has(id) && !byId.has(id)).length,
    }
  }

  /** Each client's numbers: none twice, and none missing but those that were cleared. */
  function judgeNumbers(stored: readonly ResponseDocument[]): void {
    const byNumber = new Map<string, string>()
    for (const { id, client } of [...documents.values(), ...stored]) {
      const number = `${client.id} ${client.seq}`
      const other = byNumber.get(number) ?? id
      if (other !== id) throw Error(`doubled: number ${number} names ${other} and ${id}`)
      byNumber.set(number, id)
    }
    const highest = new Map<string, number>()
    for (const { client } of stored) highest.set(client.id, Math.max(client.seq, highest.get(client.id) ?? 0))
    const storedIds = new Set(stored.map(({ id }) => id))
    for (const [client, most] of highest)
      for (let seq = 1; seq <= most; seq++) {
        const id = byNumber.get(`${client} ${seq}`)
        // An instance that lives on when its storage is cleared leaves the first number of its new name free.
        if (!id && seq === 1 && (wasCleared || isLaddered)) continue
        if (device.hadToRemember()) continue
        if (!id || (!storedIds.has(id) && !cleared.has(id)))
          throw Error(`a gap that nothing explains: ${client} ${seq}`)
      }
  }

  /**
   * The collector has what the device has last written, or more: what a page could only keep in its memory went with it. Of
   * what was cleared a number may have been given again, by a tab that ends what is open once more.
   */
  async function judgeContent(stored: readonly ResponseDocument[]): Promise<void> {
    const byId = new Map(stored.map((doc) => [doc.id, doc]))
    for (const [, row] of await device.entries(`${project}/own/`)) {
      const { doc } = row as Row
      const ahead = (byId.get(doc.id)?.rev ?? 0) - doc.rev
      if (taken.has(doc.id) ? ahead >= 0 : device.hadToRemember() && ahead > 0) continue
      const [has, got] = [doc, byId.get(doc.id)].map((one) => JSON.stringify(sorted(one)))
      if (has !== got) throw Error(`stored is not what the device has: ${has}, stored: ${got}`)
    }
  }

  return {
    device,
    clock,
    turns,
    wire,
    survey,
    look,
    confirm: (id, answers) => void confirmed.set(id, answers),
    async clearStorage() {
      wasCleared = true
      wire.touch(wire.sent.keys())
      for (const [key, row] of await device.clear()) {
        if (!/^chaos\/(waiting|own|rejected)\//.test(key)) continue
        const { doc } = row as Row | RejectedRow
        taken.set(doc.id, Math.max(doc.rev, taken.get(doc.id) ?? 0))
        // One that a tab is about to send goes out, and once more from what the tab remembers.
        const revision = `${doc.id}.${doc.rev}`
        if (!wire.sent.has(revision)) wire.touch([revision])
        if (key.startsWith('chaos/own/')) continue
        documents.set(doc.id, doc)
        cleared.add(doc.id)
      }
    },
    restartCollector: () => turns.run(() => collector.restart()),
    async end() {
      const tab = await heal()
      await clock.advance(2 * HOUR_MS)
      await look()
      const rejected = await device.entries(`${project}/rejected/`)
      if (rejected.length) {
        for (const [, row] of rejected) acknowledged.delete((row as RejectedRow).doc.id)
        void tab.earshot.resend()
        await clock.advance(2 * HOUR_MS)
      }
      const left = await waiting()
      if (left.length) throw Error(`still waiting after everything was healed: ${left.map(({ doc }) => doc.id)}`)
      const below = await device.below()
      if (below.length) throw Error(`left below: ${below.map(([key]) => key)}`)
      tab.die()
      await turns.drain()
      await collector.restart()
      const stored = await collector.responses(survey)
      const ledger = judge(stored)
      judgeNumbers(stored)
      await judgeContent(stored)
      await look()
      return ledger
    },
  }
}

/** The same value whatever the order of its keys. */
function sorted(value: unknown): unknown {
  if (!value || typeof value !== 'object' || Array.isArray(value)) return value
  const entries = Object.entries(value).filter(([, one]) => one !== undefined)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, sorted(one)]))
}
