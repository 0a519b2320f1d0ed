import type { ConsumerMessages, JsMsg } from '@nats-io/jetstream'
import type { Store } from '../store/store'
import type { BufferMessage } from './message'
import type { Nats } from './nats'

/** Messages of one worker that may be on their way into the store: they share commits there. */
const MOST_AT_ONCE = 200
const AGAIN_AFTER_MS = 2000

export interface Worker {
  /** Takes no more messages, and resolves when those under way are stored or given back. */
  stop(): Promise<void>
}

/**
 * Moves messages into the store, each acknowledged after its commit. One that is delivered again, because a worker ended
 * between the two, changes nothing: its revisions are known by then.
 *
 * @param onTrouble Told why something is tried again later.
 */
export function startWorker(nats: () => Promise<Nats>, store: Store, onTrouble: (thrown: unknown) => void): Worker {
  let isOver = false
  let messages: ConsumerMessages | undefined
  const underWay = new Set<Promise<void>>()
  let wake = () => {}

  async function move(message: JsMsg): Promise<void> {
    try {
      const { documents, invalid } = message.json<BufferMessage>()
      await store.write(documents, invalid)
      message.ack()
    } catch (thrown) {
      onTrouble(thrown)
      message.nak(AGAIN_AFTER_MS)
    }
  }

  async function consume(): Promise<void> {
    messages = await (await nats()).consumer.consume({ max_messages: MOST_AT_ONCE })
    if (isOver) return
    for await (const message of messages) {
      const moving: Promise<void> = move(message).finally(() => underWay.delete(moving))
      underWay.add(moving)
    }
  }

  async function run(): Promise<void> {
    while (!isOver) {
      try {
        await consume()
      } catch (thrown) {
        onTrouble(thrown)
      }
      if (isOver) return
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, AGAIN_AFTER_MS)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
  }

  const running = run()
  return {
    async stop() {
      isOver = true
      wake()
      await messages?.close()
      await Promise.all([running, ...underWay])
    },
  }
}
