import type { ResponseDocument, Verdict, WireReply } from '@earshot/schema'
import type { FastifyInstance } from 'fastify'
import type { Collector } from '../collector'
import { Problem } from '../problem'
import { wrongPlace } from './check'
import { allowOrigins, answerPreflight } from './cors'
import { parseBody } from './parse'

const RETRY_AFTER_S = '2'

/** A verdict on what is no document; names it as far as it names itself. */
function invalid(doc: unknown, place: string): Verdict {
  const { id, rev } = Object(doc) as { id?: unknown; rev?: unknown }
  return {
    id: typeof id === 'string' ? id : '',
    rev: typeof rev === 'number' ? rev : 0,
    status: 'invalid',
    code: `invalid:${place}`,
  }
}

/** `POST /v1/responses`: a verdict for each revision, in the order they came in, sent after the commit. */
export function ingestRoutes(app: FastifyInstance, { store, config, stream, counters }: Collector): void {
  app.options('/v1/responses', answerPreflight('POST', 'content-type'))

  app.post<{ Body: string | undefined }>(
    '/v1/responses',
    { onRequest: allowOrigins },
    async (request): Promise<Omit<WireReply, 'batch'> & { batch?: string }> => {
      const { batch, key, documents } = parseBody(request.body ?? '', request.headers['content-type'] ?? '')
      const keys = config.keys()
      if (keys.length && key !== undefined && !keys.includes(key))
        throw new Problem(401, 'This key is not known.', '/key: allowed: a key of the configuration')

      const places = documents.map(wrongPlace)
      const good = documents.filter((_, i) => places[i] === undefined) as ResponseDocument[]
      let verdicts: Verdict[]
      try {
        verdicts = await store.write(good)
      } catch (thrown) {
        request.log.error(thrown, 'the store could not write')
        throw new Problem(503, 'Nothing was stored; try again.', undefined, { 'retry-after': RETRY_AFTER_S })
      }
      good.forEach((doc, i) => {
        if (verdicts[i]?.status === 'stored') stream.publish(doc)
      })
      const inOrder = verdicts.values()
      const results = documents.map((doc, i) => {
        const place = places[i]
        return place === undefined ? (inOrder.next().value as Verdict) : invalid(doc, place)
      })
      for (const { status } of results) counters.count(status)
      return { earshot: 1, batch, receivedAt: new Date().toISOString(), results }
    },
  )
}
