import type { Store } from '../store/store'
import { encodeMessages } from './message'
import { connectNats, lastSequence, type Nats, STREAM, SUBJECT, storedUpTo } from './nats'
import { startWorker } from './worker'

const PUBLISH_WITHIN_MS = 5000
/** How long an erasure waits for what came before it. */
const DRAIN_WITHIN_MS = 10_000
const LOOK_AGAIN_MS = 50

const unavailable = (message: string, cause?: unknown) => Object.assign(Error(message, { cause }), { statusCode: 503 })

/**
 * A store with a NATS JetStream in front: a write is acknowledged after the stream has taken it, and gets into the store by
 * a worker a moment later. For bursts, and for databases that must be stopped now and then.
 *
 * Verdicts are then `stored` with the code `buffered`: whether a revision was known already shows only in the store, which
 * counts it once all the same. An erasure first waits until everything that came before it is stored.
 *
 * @param address `nats://host:4222`
 * @param onTrouble Told why something is tried again later. What is being tried is not lost.
 * @example const store = bufferedStore(openStore('postgres://…'), 'nats://127.0.0.1:4222', console.error)
 */
export function bufferedStore(store: Store, address: string, onTrouble: (thrown: unknown) => void): Store {
  let connecting: Promise<Nats> | undefined
  const nats = () => {
    connecting ??= connectNats(address).catch((thrown) => {
      connecting = undefined
      throw thrown
    })
    return connecting
  }
  const worker = startWorker(nats, store, onTrouble)

  /** The connection, if the server can be reached: else whoever asked comes back later. */
  async function reach(): Promise<Nats> {
    const reached = await nats().catch((thrown) => {
      throw unavailable('buffer: the NATS server can not be reached', thrown)
    })
    if (!reached.isUp()) throw unavailable('buffer: the NATS server can not be reached')
    return reached
  }

  async function drained(): Promise<void> {
    const reached = await reach()
    const last = await lastSequence(reached)
    const end = Date.now() + DRAIN_WITHIN_MS
    while ((await storedUpTo(reached)) < last) {
      if (Date.now() > end) throw unavailable(`buffer: ${STREAM} still holds responses that came before`)
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS))
    }
  }

  return {
    ...store,

    async write(documents, invalid = 0) {
      if (!documents.length && !invalid) return []
      const { client, connection } = await reach()
      const most = (connection.info?.max_payload ?? 1_048_576) - 1024
      const messages = encodeMessages(documents, invalid, most)
      await Promise.all(
        messages.map(({ payload, id }) => client.publish(SUBJECT, payload, { msgID: id, timeout: PUBLISH_WITHIN_MS })),
      )
      return documents.map(({ id, rev }) => ({ id, rev, status: 'stored' as const, code: 'buffered' }))
    },

    async erase(id, eraseHash, numbered) {
      await drained()
      return store.erase(id, eraseHash, numbered)
    },

    async erasePerson(person) {
      await drained()
      return store.erasePerson(person)
    },

    async close() {
      await worker.stop()
      const reached = await connecting?.catch(() => undefined)
      // What is acknowledged must be on its way before the connection goes.
      if (reached?.isUp()) await reached.connection.drain()
      else await reached?.connection.close()
      await store.close()
    },
  }
}
