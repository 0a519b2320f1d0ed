/**
 * A device with tabs, a network and a collector, without any of the real ones: each step is an event that can happen at
 * that time, drawn from a seed. Invariant of the oracle: what was confirmed is truth; disk, wire and ledger are copies,
 * and at the end the ledger must hold each confirmed revision, or a later one, once.
 */
import { createRandom } from '../../packages/core/src/simulate/random'
import type { Design } from './design'
import { pick } from './random-fault'

const STEPS = 120
const MOST_TABS = 3
const MOST_ROWS = 6
const MOST_IN_BATCH = 3
/** Keys that a collector with a short memory still knows. */
const WINDOW = 3
/** More rounds than a healed world could need. */
const HEALED_ROUNDS = 200

interface Row {
  id: number
  rev: number
}

interface Tab {
  /** Rows as this tab remembers them, for designs that write them as one array. */
  remembered: Row[]
  /** The response whose next revision is asked to be written and not yet on disk. */
  writing?: number
  sending?: { batch: number; rows: readonly Row[] }
}

interface Reply {
  kind: 'verdicts' | 'portal' | '4xx' | '5xx'
  /** What the collector named. */
  named: readonly Row[]
}

interface Packet {
  tab: Tab
  batch: number
  rows: readonly Row[]
  /** Absent on the way there. */
  reply?: Reply
}

export interface Played {
  /** Responses that were confirmed to a person. */
  answers: number
  lost: number
  doubled: number
  /** What befell it, by kind. */
  faults: { readonly [kind: string]: number }
}

/** Plays one random schedule on a design. The same seed plays the same schedule. */
export function playModel(design: Design, seed: number): Played {
  const random = createRandom(seed)
  const faults: { [kind: string]: number } = {}
  const fault = (kind: string) => void (faults[kind] = (faults[kind] ?? 0) + 1)
  const revAfter = (id: number) => (revs.get(id) ?? 0) + 1
  const confirmed = new Map<number, number>()
  const revs = new Map<number, number>()
  /** Copies that the collector counts, by revision. */
  const ledger = new Map<string, number>()
  let known: string[] = []
  let volatile: Row[] = []
  let disk: Row[] = []
  let tabs: Tab[] = []
  let wire: Packet[] = []
  let ids = 0
  let batches = 0
  let isHealed = false

  const keyOf = ({ id, rev }: Row) => `${id}.${rev}`
  const openTab = () => void tabs.push({ remembered: [...disk] })
  const confirm = ({ id, rev }: Row) => void confirmed.set(id, Math.max(rev, confirmed.get(id) ?? 0))
  const forget = (isGone: (row: Row) => boolean, tab: Tab) => {
    tab.remembered = tab.remembered.filter((row) => !isGone(row))
    disk = design.rows === 'each' ? disk.filter((row) => !isGone(row)) : [...tab.remembered]
  }

  function answer(tab: Tab): void {
    const id = random() < 0.3 && disk.length ? pick(disk, random).id : ids++
    tab.writing = id
    if (design.confirms === 'before-commit') confirm({ id, rev: revAfter(id) })
  }

  /** The number of a revision is given within its transaction, so that no tab's work hides another's. */
  function commit(tab: Tab): void {
    const id = tab.writing!
    tab.writing = undefined
    if (!isHealed && random() < 0.1) {
      fault('transaction aborted')
      return
    }
    const before = design.rows === 'each' ? disk : tab.remembered
    let others = before.filter((row) => row.id !== id)
    if (others.length >= MOST_ROWS) {
      fault('disk full')
      if (design.full === 'refuse') return
      others = others.slice(1)
    }
    const row = { id, rev: revAfter(id) }
    revs.set(id, row.rev)
    const rows = [...others, row]
    if (design.rows === 'whole-array') tab.remembered = rows
    disk = [...rows]
    confirm(row)
  }

  function flush(tab: Tab): void {
    if (design.locks && tabs.some(({ sending }) => sending)) return
    const rows = (design.rows === 'each' ? disk : tab.remembered).slice(0, MOST_IN_BATCH)
    if (!rows.length) return
    tab.sending = { batch: batches++, rows }
    wire.push({ tab, ...tab.sending })
    if (design.removes === 'before-send') forget((row) => rows.includes(row), tab)
  }

  /** What a sender does that removed rows too early. */
  function putBack(tab: Tab): void {
    if (design.removes === 'before-send') disk = [...(tab.sending?.rows ?? []), ...disk]
    tab.sending = undefined
  }

  function write(row: Row): void {
    const key = keyOf(row)
    const isKnown = design.key === 'for-ever' ? ledger.has(key) : design.key === 'for-a-while' && known.includes(key)
    known = [...known, key].slice(-WINDOW)
    if (!isKnown) ledger.set(key, (ledger.get(key) ?? 0) + 1)
  }

  function take(rows: readonly Row[]): Reply {
    if (design.acknowledges === 'before-commit') volatile.push(...rows)
    else rows.forEach(write)
    return { kind: 'verdicts', named: rows }
  }

  function arrive(packet: Packet): void {
    const back = (reply: Reply) => void wire.push({ ...packet, reply })
    const befalls: { readonly [kind: string]: () => void } = {
      'request lost': () => undefined,
      'reply lost': () => void take(packet.rows),
      portal: () => back({ kind: 'portal', named: [] }),
      '4xx': () => back({ kind: '4xx', named: [] }),
      '5xx': () => back({ kind: '5xx', named: [] }),
      doubled() {
        take(packet.rows)
        back(take(packet.rows))
      },
      partial: () => back(take(packet.rows.slice(0, 1))),
    }
    if (isHealed || random() < 0.4) {
      back(take(packet.rows))
      return
    }
    const kind = pick(Object.keys(befalls), random)
    fault(kind)
    befalls[kind]!()
  }

  function believe({ tab, batch, rows, reply }: Packet): void {
    if (!tabs.includes(tab)) return
    const isAwaited = tab.sending?.batch === batch
    const { kind, named } = reply!
    const done =
      (kind === 'portal' && design.believes === 'any-2xx') || (kind === '4xx' && design.on4xx === 'drop') ? rows : named
    if (design.removes === 'by-position') {
      if (isAwaited) disk = disk.slice(done.length)
    } else if (design.removes === 'named')
      forget(({ id, rev }) => done.some((one) => one.id === id && one.rev === rev), tab)
    if (!isAwaited) return
    if (done.length) tab.sending = undefined
    else putBack(tab)
  }

  function step(): void {
    const free = tabs.filter(({ writing }) => writing === undefined)
    const writing = tabs.filter((tab) => tab.writing !== undefined)
    const idle = tabs.filter(({ sending }) => !sending)
    const sending = tabs.filter((tab) => tab.sending)
    const acts: (() => void)[] = []
    if (tabs.length < MOST_TABS) acts.push(openTab)
    if (free.length) acts.push(() => answer(pick(free, random)))
    if (writing.length) acts.push(() => commit(pick(writing, random)))
    if (idle.length) acts.push(() => flush(pick(idle, random)))
    if (wire.length) acts.push(travel, travel)
    if (sending.length) acts.push(() => giveUp(pick(sending, random)))
    if (tabs.length && random() < 0.4) acts.push(crash)
    if (random() < 0.3) acts.push(restart)
    if (volatile.length) acts.push(settleVolatile)
    pick(acts, random)()
  }

  function giveUp(tab: Tab): void {
    fault('timeout')
    putBack(tab)
  }

  /** Packets overtake each other. */
  function travel(): void {
    const packet = pick(wire, random)
    wire = wire.filter((one) => one !== packet)
    if (packet.reply) believe(packet)
    else arrive(packet)
  }

  function crash(): void {
    const gone = pick(tabs, random)
    fault('tab crashed')
    tabs = tabs.filter((tab) => tab !== gone)
  }

  function restart(): void {
    fault('collector restarted')
    volatile = []
  }

  function settleVolatile(): void {
    volatile.forEach(write)
    volatile = []
  }

  for (let i = 0; i < STEPS; i++) step()

  isHealed = true
  for (const tab of tabs.filter((one) => one.writing !== undefined)) commit(tab)
  while (wire.length) travel()
  settleVolatile()
  tabs = []
  openTab()
  const [last] = tabs as [Tab]
  for (let i = 0; i < HEALED_ROUNDS && (disk.length || wire.length); i++) {
    if (!last.sending) flush(last)
    while (wire.length) travel()
    settleVolatile()
  }

  const stored = new Map<number, number>()
  for (const key of ledger.keys()) {
    const [id, rev] = key.split('.').map(Number) as [number, number]
    stored.set(id, Math.max(rev, stored.get(id) ?? 0))
  }
  const lost = [...confirmed].filter(([id, rev]) => (stored.get(id) ?? 0) < rev).length
  const doubled = [...ledger.values()].filter((copies) => copies > 1).length
  return { answers: confirmed.size, lost, doubled, faults }
}
