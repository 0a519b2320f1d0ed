import type { Engine } from '../engine'
import type { Outbox } from '../outbox/outbox'
import { createQueue } from '../outbox/queue'
import { post } from '../platform/browser/post'
import { createDelivery, type Delivery, type FlushResult } from './deliver'
import { earshotFormat } from './formats/earshot'
import type { NamedSink } from './sinks-of'
import type { Transport } from './transport'

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
  const { options, emit } = engine
  // The desk has no use for it.
  engine.platform.post ??= post
  const queue = createQueue(
    engine,
    sinks.map(({ id }) => id),
    outbox,
  )
  const ready: Delivery[] = []
  const waking = new Map<NamedSink, Promise<Delivery | undefined>>()

  async function open(sink: NamedSink): Promise<Delivery | undefined> {
    const { format = 'earshot', id } = sink
    const isNamed = ({ name }: Transport) => name === format
    const own = [...(options.transports ?? []), earshotFormat].find(isNamed)
    const transport = own ?? (await engine.loadTrouble()).formats.find(isNamed)
    if (!transport?.browserSafe) {
      const message = transport ? `${format} is not for pages` : `no transport is named ${format}`
      emit('error', { code: 'format', message, sink: id })
      return undefined
    }
    const { grade } = transport
    // Once a page: whoever counts there should know.
    if (grade !== 'exact') engine.platform.warn(`Earshot: ${sink.url} (${format}) keeps duplicates apart: ${grade}`)
    const delivery = createDelivery(engine, outbox, queue, sink, transport, onNamed)
    ready.push(delivery)
    return delivery
  }

  /** Once for each sink; where the part with its format could not be fetched, again the next time. */
  function wake(sink: NamedSink): Promise<Delivery | undefined> {
    const opening = waking.get(sink) ?? open(sink)
    waking.set(sink, opening)
    return opening.catch((thrown) => {
      waking.delete(sink)
      return engine.fail('load')(thrown)
    })
  }
  // A page that closes soon has no time for it.
  sinks.forEach(wake)

  return {
    async flush(isNetworkBack) {
      const results = await Promise.all(sinks.map(async (sink) => (await wake(sink))?.flush(isNetworkBack)))
      const total: FlushResult = { sent: 0, acknowledged: 0, rejected: 0, pending: await outbox.count() }
      for (const result of results) {
        if (!result) continue
        total.sent += result.sent
        total.acknowledged += result.acknowledged
        total.rejected += result.rejected
        if (result.nextAttemptAt) total.nextAttemptAt = Math.min(result.nextAttemptAt, total.nextAttemptAt ?? Infinity)
      }
      return total
    },
    handOver: () => ready.forEach((delivery) => delivery.handOver(HAND_OVER_BYTES / ready.length)),
    stop: () => ready.forEach((delivery) => delivery.stop()),
  }
}
