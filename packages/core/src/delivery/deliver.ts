import type { ResponseDocument } from '@earshot/schema'
import type { Engine } from '../engine'
import type { Outbox } from '../outbox/outbox'
import type { Found, Queue } from '../outbox/queue'
import { plainId } from '../run/plain'
import { attempt, TIMEOUT_MS } from './attempt'
import { bytes, cut } from './batch'
import { exclusively } from './exclusively'
import type { Gate } from './gate'
import type { NamedSink } from './sinks-of'
import { type Batch, type Classified, outcomesOf, type Transport } from './transport'

const LOOK_AGAIN_MS = 5000
/** Who holds the lock that long without having been seen at work sleeps: it is taken away. */
const STALE_MS = 60_000
/** A wait further ahead than any that is ever set comes from a clock that was wrong. */
const CORRUPT_MS = 2 * 36e5

export interface FlushResult {
  /** Documents that went out, counting every attempt. */
  sent: number
  acknowledged: number
  rejected: number
  /** Documents that not every sink has acknowledged. */
  pending: number
  /** Milliseconds since 1970. */
  nextAttemptAt?: number
}

/** Takes documents to one sink, knowing nothing of the others. */
export interface Delivery {
  /**
   * Sends what waits, batch after batch, as far as the sink lets it.
   *
   * @param isNetworkBack Lifts a wait that only the network was the reason for.
   */
  flush(isNetworkBack?: boolean): Promise<FlushResult>
  /** The page closes: hands over what this tab wrote, as far as it fits. Nothing is believed of it, the rows stay. */
  handOver(maxBytes: number): void
  stop(): void
}

export function createDelivery(
  engine: Engine,
  { mirror }: Pick<Outbox, 'mirror'>,
  queue: Queue,
  sink: NamedSink,
  transport: Transport,
  onNamed: (id: string, rev: number) => void,
): Delivery {
  const { platform, keys, config, emit, fail } = engine
  const { store } = platform
  const gateKey = keys.backoff + sink.id
  const beatKey = `${keys.lock}beat/${sink.id}`
  let cancelTimer = () => {}
  let isEnded = false
  let closedUntil = 0
  let busySince: number | undefined

  /** Whether the token that is here speaks for whom a document is of. */
  const isMine = ({ person }: ResponseDocument): boolean => !!person?.id && person.id === plainId(engine.person.id)
  /** As far as one token goes. */
  const ofOne = (docs: readonly ResponseDocument[]): readonly ResponseDocument[] => {
    const end = engine.person.token ? docs.findIndex((doc) => isMine(doc) !== isMine(docs[0]!)) : -1
    return end < 0 ? docs : docs.slice(0, end)
  }

  const batchOf = (responses: Batch['responses']): Batch => ({
    id: platform.newId(),
    sentAt: new Date(platform.now()).toISOString(),
    token: responses.length && isMine(responses[0]!) ? plainId(engine.person.token) : undefined,
    responses,
  })

  const write = (key: string, row: unknown) => store.transact([], () => ({ writes: { [key]: row }, result: undefined }))

  /** How things stand with this sink, for all tabs. */
  async function readGate(): Promise<Gate | undefined> {
    const found = await store.entries(gateKey)
    const gate = found.find(([key]) => key === gateKey)?.[1] as Gate | undefined
    const isInForce = gate && gate.key === sink.key && gate.until < platform.now() + CORRUPT_MS
    closedUntil = isInForce ? gate.until : 0
    return gate
  }

  /** Closes the gate and arms one timer for its end. */
  async function close(gate: Gate, result: FlushResult): Promise<void> {
    result.nextAttemptAt = closedUntil = gate.until
    arm(gate.until)
    await write(gateKey, gate)
  }

  const flushAgain = () => void delivery.flush().catch(fail('delivery'))

  function arm(until: number): void {
    cancelTimer()
    if (!isEnded) cancelTimer = platform.after(Math.max(until - platform.now(), 0) + 50, flushAgain)
  }

  async function settle(batch: Batch, said: Classified, rows: readonly Found[], result: FlushResult): Promise<number> {
    const outcomes = outcomesOf(batch, said)
    if (!outcomes.length) return 0
    const places = new Map(rows.map(([place, { doc }]) => [doc.id, place]))
    await queue.settle(sink.id, outcomes, places, { [beatKey]: platform.now() })
    for (const { id, rev, code } of outcomes) {
      if (code) result.rejected++
      else {
        result.acknowledged++
        // What was refused is on the shelf; where that is this page's memory, nobody has it.
        onNamed(id, rev)
      }
      emit(code ? 'rejected' : 'delivered', { id, rev, sink: sink.id, ...(code && { code }) })
    }
    return outcomes.length
  }

  /** Batch after batch, each document once: what a reply left open waits until the next time, and keeps nobody up. */
  async function cycle(result: FlushResult, isNetworkBack: boolean): Promise<void> {
    const { maxResponses } = transport.limits
    let most = maxResponses
    let after: string | undefined
    let later: Gate | undefined
    for (;;) {
      const last = await readGate()
      const rows = await queue.waitingFor(sink.id, most, after)
      if (!rows.length) return later && close(later, result)
      if (closedUntil > platform.now() && !(isNetworkBack && last?.isNetwork)) {
        result.nextAttemptAt = closedUntil
        return arm(closedUntil)
      }
      isNetworkBack = false

      const docs = ofOne(rows.map(([, { doc }]) => doc))
      const tried = await attempt(docs, most, batchOf, sink, transport, platform)
      const { batch } = tried
      result.sent += tried.sent
      const settled = await settle(batch, tried, rows, result)
      if (settled < batch.responses.length) {
        const { nextStep } = await engine.loadTrouble()
        const setting = { settled, last, key: sink.key, now: platform.now(), random: platform.random }
        const step = nextStep({ ...tried, ...setting })
        if (step.error) emit('error', { ...step.error, sink: sink.id })
        if (step.most) {
          most = step.most
          continue
        }
        if (step.code) await settle(batch, { done: [], rejected: [{ id: docs[0]!.id, code: step.code }] }, rows, result)
        else if (!step.isRestSent) return close(step.gate!, result)
        later = step.gate ?? later
      }
      after = rows[batch.responses.length - 1]![0]
      most = Math.min(most * 2, maxResponses)
      if (last) await write(gateKey, undefined)
    }
  }

  async function turn(isNetworkBack: boolean): Promise<FlushResult> {
    const result: FlushResult = { sent: 0, acknowledged: 0, rejected: 0, pending: 0 }
    const now = platform.now()
    const isLongBusy = busySince !== undefined && Math.abs(now - busySince) > STALE_MS
    const isStealing = isLongBusy && (await (await engine.loadTrouble()).isAsleep(store, beatKey, now, STALE_MS))
    const lock = `earshot/${config.project}/send/${sink.id}`
    const wasMine = await exclusively(engine, lock, () => cycle(result, isNetworkBack).then(() => true), isStealing)
    busySince = wasMine ? undefined : (busySince ?? now)
    // Another tab is sending: it takes what waits, and if it goes away, this one looks again.
    if (!wasMine) arm(now + LOOK_AGAIN_MS)
    return result
  }

  let running: Promise<FlushResult> | undefined
  let isAskedAgain = false

  const delivery: Delivery = {
    stop() {
      isEnded = true
      cancelTimer()
    },

    flush(isNetworkBack = false) {
      if (running) {
        isAskedAgain = true
        return running
      }
      running = turn(isNetworkBack)
        .catch((thrown) => {
          arm(platform.now() + STALE_MS)
          throw thrown
        })
        .finally(() => {
          running = undefined
          if (isAskedAgain) {
            isAskedAgain = false
            flushAgain()
          }
        })
      return running
    },

    handOver(maxBytes) {
      if (closedUntil > platform.now() || engine.consent !== 'granted') return
      try {
        const limits = { ...transport.limits, maxBytes: Math.min(transport.limits.maxBytes, maxBytes) }
        const docs = [...mirror.values()].filter((doc) => cut([doc], limits).length)
        const requests = docs.length ? transport.encode(batchOf(ofOne(cut(docs, limits))), sink) : []
        if (requests.some(({ body }) => bytes(body) > maxBytes)) return
        for (const request of requests)
          platform.post({ ...request, keepalive: true, timeoutMs: TIMEOUT_MS }).catch(() => undefined) // the rows stay
      } catch (thrown) {
        fail('transport')(thrown)
      }
    },
  }
  // Before the first turn a page may already close: it should know what is not to be tried.
  readGate().catch(fail('storage'))
  return delivery
}
