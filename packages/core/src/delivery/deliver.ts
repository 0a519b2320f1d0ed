import type { Sink } from '@earshot/schema'
import type { Engine } from '../engine'
import type { Outbox } from '../outbox/outbox'
import type { Reply } from '../platform/platform'
import { plainId } from '../run/plain'
import { backoffMs, retryAfterMs } from './backoff'
import { cut } from './batch'
import { type Batch, type Classified, outcomesOf, type Transport } from './transport'
import { verdictOf } from './verdict'

const TIMEOUT_MS = 15_000
const PROBE_MS = 15 * 6e4

/** On disk and shared by all tabs: when a sink may be tried again. */
interface Backoff {
  attempts: number
  /** Milliseconds since 1970. */
  until: number
  /** Nobody answered: word that the network is back lifts it. */
  isNetwork?: boolean
}

export interface FlushResult {
  /** Documents that went out, counting every attempt. */
  sent: number
  acknowledged: number
  rejected: number
  /** Documents that still wait for this sink. */
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
  /** The page closes: hands over what this tab wrote. Nothing is believed of it, the rows stay. */
  handOver(): void
  stop(): void
}

export function createDelivery(
  engine: Engine,
  outbox: Outbox,
  sink: Sink & { id: string },
  sinks: readonly string[],
  transport: Transport,
  onNamed: (id: string, rev: number) => void,
): Delivery {
  const { platform, keys, config, emit, fail } = engine
  const backoffKey = keys.backoff + sink.id
  let cancelTimer = () => {}
  let closedUntil = 0

  const batchOf = (responses: Batch['responses']): Batch => ({
    id: platform.newId(),
    sentAt: new Date(platform.now()).toISOString(),
    token: plainId(engine.person.token),
    responses,
  })

  async function send(batch: Batch): Promise<Reply> {
    let reply: Reply | undefined
    for (const request of transport.encode(batch, sink)) {
      reply = await platform.post({ ...request, timeoutMs: TIMEOUT_MS })
      if (verdictOf(reply.status, reply.isElsewhere) !== 'read') break
    }
    return reply!
  }

  const readBackoff = async (): Promise<Backoff | undefined> =>
    (await platform.store.entries(backoffKey)).find(([key]) => key === backoffKey)?.[1] as Backoff | undefined

  /** Writes the wait and arms one timer for its end. */
  async function wait(last: Backoff | undefined, waitMs: number | undefined, isNetwork: boolean): Promise<void> {
    const attempts = (last?.attempts ?? 0) + 1
    const until = platform.now() + (waitMs ?? backoffMs(attempts, platform.random))
    await platform.store.transact([], () => ({
      writes: { [backoffKey]: { attempts, until, isNetwork } satisfies Backoff },
      result: 0,
    }))
    closedUntil = until
    arm(until)
  }

  const flushAgain = () => void delivery.flush().catch(fail('delivery'))

  function arm(until: number): void {
    cancelTimer()
    cancelTimer = platform.after(Math.max(until - platform.now(), 0) + 50, flushAgain)
  }

  async function cycle(result: FlushResult, isNetworkBack: boolean): Promise<void> {
    let most = transport.limits.maxResponses
    for (;;) {
      const waiting = await outbox.waitingFor(sink.id)
      result.pending = waiting.length
      if (!waiting.length) return
      const last = await readBackoff()
      // A wait further ahead than any that is ever set comes from a clock that was wrong.
      const isClosed = last && last.until > platform.now() && last.until < platform.now() + 2 * 36e5
      if (isClosed && !(isNetworkBack && last.isNetwork)) {
        result.nextAttemptAt = closedUntil = last.until
        return arm(last.until)
      }
      isNetworkBack = false

      const batch = batchOf(
        cut(
          waiting.map(({ doc }) => doc),
          { ...transport.limits, maxResponses: most },
        ),
      )
      const { length } = batch.responses
      result.sent += length
      let reply: Reply
      try {
        reply = await send(batch)
      } catch (thrown) {
        await wait(last, undefined, true)
        result.nextAttemptAt = closedUntil
        emit('error', { code: 'network', message: String(thrown), sink: sink.id })
        return
      }

      const verdict = verdictOf(reply.status, reply.isElsewhere)
      let classified: Classified = { done: [] }
      if (verdict === 'read') {
        const headers = { 'content-type': reply.contentType, 'retry-after': reply.retryAfter ?? '' }
        classified = transport.classify(reply.status, reply.body, headers, batch)
      } else if (verdict === 'split' || verdict === 'halve') {
        if (length > 1) {
          most = Math.ceil(length / 2)
          continue
        }
        const [doc] = batch.responses
        classified = {
          done: [],
          rejected: [{ id: doc!.id, code: verdict === 'halve' ? 'too-large' : `status-${reply.status}` }],
        }
      }

      const outcomes = outcomesOf(batch, classified)
      await outbox.settle(sink.id, sinks, outcomes, platform.now())
      for (const { id, rev, code } of outcomes) {
        code ? result.rejected++ : result.acknowledged++
        onNamed(id, rev)
        emit(code ? 'rejected' : 'delivered', { id, rev, sink: sink.id, ...(code && { code }) })
      }
      result.pending -= outcomes.length
      if (outcomes.length < length) {
        const isStopped = verdict === 'stop' || classified.fatal
        await wait(
          last,
          isStopped ? PROBE_MS : (classified.retryAfterMs ?? retryAfterMs(reply.retryAfter, platform.now())),
          false,
        )
        result.nextAttemptAt = closedUntil
        if (isStopped) emit('error', { code: 'stopped', message: `${sink.url}: status ${reply.status}`, sink: sink.id })
        return
      }
      most = Math.min(most * 2, transport.limits.maxResponses)
      closedUntil = 0
      if (last) await platform.store.transact([], () => ({ writes: { [backoffKey]: undefined }, result: 0 }))
    }
  }

  let running: Promise<FlushResult> | undefined
  let isAskedAgain = false

  const delivery: Delivery = {
    stop: () => cancelTimer(),

    flush(isNetworkBack = false) {
      if (running) {
        isAskedAgain = true
        return running
      }
      const result: FlushResult = { sent: 0, acknowledged: 0, rejected: 0, pending: 0 }
      running = platform
        .exclusively(`earshot/${config.project}/send/${sink.id}`, () => cycle(result, isNetworkBack).then(() => true))
        .then((wasMine) => {
          // Another tab is sending: it takes what waits, and if it goes away, this one looks again.
          if (!wasMine) arm(platform.now() + 5000)
          return result
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

    handOver() {
      if (closedUntil > platform.now() || !outbox.mirror.size) return
      const limits = { ...transport.limits, maxBytes: Math.min(transport.limits.maxBytes, 48 * 1024) }
      for (const request of transport.encode(batchOf(cut([...outbox.mirror.values()], limits)), sink))
        platform.post({ ...request, keepalive: true, timeoutMs: TIMEOUT_MS }).catch(() => undefined) // the rows stay
    },
  }
  return delivery
}
