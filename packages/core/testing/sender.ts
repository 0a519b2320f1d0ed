import type { Config, ResponseDocument } from '@earshot/schema'
import { createDispatch } from '../src/delivery/dispatch'
import { sinksOf } from '../src/delivery/sinks-of'
import type { Transport } from '../src/delivery/transport'
import type { Engine } from '../src/engine'
import { keys as keysOf, placeOf } from '../src/memory/keys'

import { createOutbox } from '../src/outbox/outbox'
import { createQueue } from '../src/outbox/queue'
import { createShelf } from '../src/outbox/shelf'
import type { Platform } from '../src/platform/platform'
import * as trouble from '../src/trouble'

export const documentOf = (seq: number, more: Partial<ResponseDocument> = {}): ResponseDocument =>
  ({
    id: `doc-${seq}`,
    rev: 1,
    project: 'shop',
    survey: 'csat',
    status: 'completed',
    answers: { score: 5 },
    asked: {},
    client: { id: 'device', seq },
    shownAt: '2026-11-25T09:00:00Z',
    updatedAt: '2026-11-25T09:00:00Z',
    ...more,
  }) as ResponseDocument

export interface SenderSetting {
  collector?: Config['collector']
  transports?: readonly Transport[]
  /** Stands for a page on which the part for trouble can't be fetched. */
  isTroubleMissing?: () => boolean
}

/** Outbox and delivery of one tab, without prompts. */
export function createSender(platform: Platform, setting: SenderSetting = {}) {
  const { collector = { url: '/v1/responses', key: 'pk' }, transports, isTroubleMissing } = setting
  const events: { type: string; detail: { [key: string]: unknown } }[] = []
  const emit: Engine['emit'] = (type, detail) =>
    void events.push({ type, detail: detail as { [key: string]: unknown } })
  const config = { earshot: 1, project: 'shop', collector, surveys: [] } as Config
  const keys = keysOf('shop')
  const engine = {
    consent: 'granted',
    config,
    options: { transports },
    platform,
    keys,
    emit,
    fail: (code: string) => (thrown: unknown) =>
      void emit('error', { code, message: String((thrown as Error)?.message ?? thrown) }) as undefined,
    person: {},
    memory: null,
    loadTrouble: async () => {
      if (isTroubleMissing?.()) throw Error('offline')
      return trouble
    },
  } as unknown as Engine
  const sinks = sinksOf(config)
  const ids = sinks.map(({ id }) => id)
  const outbox = createOutbox(engine, ids)
  const named: string[] = []
  const dispatch = createDispatch(engine, sinks, outbox, (id, rev) => void named.push(`${id}.${rev}`))

  return {
    ...dispatch,
    ...createShelf(engine, () => dispatch.flush()),
    engine,
    outbox: { ...outbox, ...createQueue(engine, ids, outbox) },
    events,
    /** Revisions about which a sink has said something. */
    named,
    codes: () => events.filter(({ type }) => type === 'error').map(({ detail }) => detail.code),
    /** Writes the next revision of a document, as a run does. */
    async put(doc: ResponseDocument): Promise<ResponseDocument> {
      const display = (rev: number) =>
        ({ id: doc.id, survey: doc.survey, wave: null, at: 0, visit: 'v', status: doc.status, rev }) as const
      const place = placeOf(doc.id, doc.client.seq)
      const written = await outbox.write(doc.id, place, display, (rev) => ({ ...doc, rev }), 0)
      return written.doc
    },
    /** Rows as if they had been written long ago. */
    seed: (docs: readonly ResponseDocument[]) =>
      platform.store.transact([], () => ({
        writes: Object.fromEntries(
          docs.map((doc) => [keys.waiting + placeOf(doc.id, doc.client.seq), { doc, acknowledged: {} }]),
        ),
        result: undefined,
      })),
  }
}
