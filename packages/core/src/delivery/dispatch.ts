import type { Engine } from '../engine'
import type { Outbox } from '../outbox/outbox'
import { createDelivery, type Delivery, type FlushResult } from './deliver'
import { cloudEventsFormat } from './formats/cloudevents'
import { earshotFormat } from './formats/earshot'
import { jsonFormat } from './formats/json'
import { sinksOf } from './sinks-of'

/** All sinks of a configuration together; each is served independently of the others. */
export function createDispatch(engine: Engine, outbox: Outbox, onNamed: (id: string, rev: number) => void): Delivery {
  const { config, options, emit } = engine
  const sinks = sinksOf(config)
  const names = sinks.map(({ id }) => id)
  const transports = new Map(
    [earshotFormat, jsonFormat, cloudEventsFormat, ...(options.transports ?? [])].map((transport) => [
      transport.name,
      transport,
    ]),
  )
  const deliveries = sinks.flatMap((sink): Delivery[] => {
    const transport = transports.get(sink.format ?? 'earshot')
    if (transport) return [createDelivery(engine, outbox, sink, names, transport, onNamed)]
    emit('error', { code: 'format', message: `no transport is named ${sink.format}`, sink: sink.id })
    return []
  })

  return {
    async flush(isNetworkBack) {
      const results = await Promise.all(deliveries.map((delivery) => delivery.flush(isNetworkBack)))
      const total: FlushResult = { sent: 0, acknowledged: 0, rejected: 0, pending: 0 }
      for (const { nextAttemptAt, ...counts } of results) {
        for (const key of Object.keys(counts) as (keyof typeof counts)[]) total[key] += counts[key]
        if (nextAttemptAt) total.nextAttemptAt = Math.min(nextAttemptAt, total.nextAttemptAt ?? Infinity)
      }
      return total
    },
    handOver: () => deliveries.forEach((delivery) => delivery.handOver()),
    stop: () => deliveries.forEach((delivery) => delivery.stop()),
  }
}
