import type { Engine } from '../engine'
import type { Outbox } from '../outbox/outbox'
import { createDelivery, type Delivery, type FlushResult } from './deliver'
import { cloudEventsFormat } from './formats/cloudevents'
import { earshotFormat } from './formats/earshot'
import { jsonFormat } from './formats/json'
import type { NamedSink } from './sinks-of'

/** For all requests of a page that closes; browsers take 64 KiB from all that the page has under way. */
const HAND_OVER_BYTES = 48 * 1024

/** All sinks of a configuration together; each is served independently of the others. */
export interface Dispatch extends Pick<Delivery, 'flush' | 'stop'> {
  /** The page closes. */
  handOver(): void
}

export function createDispatch(
  engine: Engine,
  sinks: readonly NamedSink[],
  outbox: Outbox,
  onNamed: (id: string, rev: number) => void,
): Dispatch {
  const { options, emit, platform } = engine
  const transports = new Map(
    [earshotFormat, jsonFormat, cloudEventsFormat, ...(options.transports ?? [])].map((transport) => [
      transport.name,
      transport,
    ]),
  )
  const deliveries = sinks.flatMap((sink): Delivery[] => {
    const transport = transports.get(sink.format ?? 'earshot')
    const isFit = transport?.browserSafe
    if (!isFit) {
      const message = transport ? `${sink.format} is not for pages` : `no transport is named ${sink.format}`
      emit('error', { code: 'format', message, sink: sink.id })
      return []
    }
    const { name, grade } = transport
    // Once a page: whoever counts there should know.
    if (grade !== 'exact') platform.warn(`Earshot: ${sink.url} (${name}) keeps duplicates apart: ${grade}`)
    return [createDelivery(engine, outbox, sink, transport, onNamed)]
  })

  return {
    async flush(isNetworkBack) {
      const results = await Promise.all(deliveries.map((delivery) => delivery.flush(isNetworkBack)))
      const total: FlushResult = { sent: 0, acknowledged: 0, rejected: 0, pending: await outbox.count() }
      for (const { sent, acknowledged, rejected, nextAttemptAt } of results) {
        total.sent += sent
        total.acknowledged += acknowledged
        total.rejected += rejected
        if (nextAttemptAt) total.nextAttemptAt = Math.min(nextAttemptAt, total.nextAttemptAt ?? Infinity)
      }
      return total
    },
    handOver: () => deliveries.forEach((delivery) => delivery.handOver(HAND_OVER_BYTES / deliveries.length)),
    stop: () => deliveries.forEach((delivery) => delivery.stop()),
  }
}
