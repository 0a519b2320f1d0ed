import {
  AckPolicy,
  type Consumer,
  DiscardPolicy,
  type JetStreamClient,
  type JetStreamManager,
  jetstream,
  jetstreamManager,
  RetentionPolicy,
  StorageType,
} from '@nats-io/jetstream'
import { connect, type NatsConnection } from '@nats-io/transport-node'

export const STREAM = 'EARSHOT_RESPONSES'
export const SUBJECT = 'earshot.responses'
const DURABLE = 'collectors'

const CONNECT_WITHIN_MS = 5000
const NS_PER_MS = 1e6
/** A worker that is gone is taken for gone after this; then another one gets its messages. */
const ACKNOWLEDGE_WITHIN_MS = 10_000
/** How long the server knows a message by its id. Only saves work: what decides is the store's key, for ever. */
const DUPLICATE_WINDOW_MS = 120_000

export interface Nats {
  connection: NatsConnection
  client: JetStreamClient
  manager: JetStreamManager
  consumer: Consumer
  /** Whether the server can be reached at this moment. */
  isUp(): boolean
}

async function prepare(connection: NatsConnection): Promise<Omit<Nats, 'isUp'>> {
  const manager = await jetstreamManager(connection)
  const known = await manager.streams.names(SUBJECT).next()
  // What a stream's owner has set (replicas, limits) stays as it is.
  if (!known.includes(STREAM))
    await manager.streams.add({
      name: STREAM,
      subjects: [SUBJECT],
      storage: StorageType.File,
      retention: RetentionPolicy.Workqueue,
      // A full stream refuses what is new: its sender keeps it and comes back.
      discard: DiscardPolicy.New,
      duplicate_window: DUPLICATE_WINDOW_MS * NS_PER_MS,
    })
  await manager.consumers.add(STREAM, {
    durable_name: DURABLE,
    ack_policy: AckPolicy.Explicit,
    ack_wait: ACKNOWLEDGE_WITHIN_MS * NS_PER_MS,
    max_deliver: -1,
    max_ack_pending: 1000,
  })
  const client = jetstream(connection)
  return { connection, client, manager, consumer: await client.consumers.get(STREAM, DURABLE) }
}

/**
 * Connects, and makes the stream and its one consumer where they are not there. A connection that is lost is made again by
 * itself.
 *
 * @param address `nats://user:password@host:4222`, several separated by commas.
 */
export async function connectNats(address: string): Promise<Nats> {
  const connection = await connect({
    servers: address.split(','),
    name: 'earshot',
    timeout: CONNECT_WITHIN_MS,
    maxReconnectAttempts: -1,
    reconnectTimeWait: 500,
  })
  let isUp = true
  async function watch(): Promise<void> {
    for await (const { type } of connection.status()) {
      if (type === 'disconnect' || type === 'staleConnection') isUp = false
      if (type === 'reconnect') isUp = true
    }
    isUp = false
  }
  void watch()
  try {
    return { ...(await prepare(connection)), isUp: () => isUp }
  } catch (thrown) {
    await connection.close()
    throw thrown
  }
}

/** How far every message has been stored: the sequence up to which nothing is left. */
export async function storedUpTo({ manager }: Nats): Promise<number> {
  const { ack_floor, num_pending, num_ack_pending, delivered } = await manager.consumers.info(STREAM, DURABLE)
  return num_pending || num_ack_pending ? ack_floor.stream_seq : Math.max(ack_floor.stream_seq, delivered.stream_seq)
}

/** The sequence of the last message that came. */
export const lastSequence = async ({ manager }: Nats): Promise<number> =>
  (await manager.streams.info(STREAM)).state.last_seq
