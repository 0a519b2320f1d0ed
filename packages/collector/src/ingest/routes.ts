import type { ResponseDocument, Verdict, WireReply } from '@earshot/schema'
import type { FastifyInstance } from 'fastify'
import type { Collector } from '../collector'
import { Problem } from '../problem'
import { wrongPlace } from './check'
import { parseBody } from './parse'

const CORS = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'Retry-After' }
const RETRY_AFTER_S = '2'

/** `POST /v1/responses`: a verdict for each revision, sent after the commit. */
export function ingestRoutes(app: FastifyInstance, { store, config, stream, counters }: Collector): void {
  app.addHook('onRequest', async (request, reply) => {
    if (request.url.startsWith('/v1/responses')) reply.headers(CORS)
  })

  app.options('/v1/responses', async (_, reply) =>
    reply.code(204).headers({ 'access-control-allow-methods': 'POST', 'access-control-allow-headers': 'content-type', 'access-control-max-age': '86400' }).send(),
  )

  app.post<{ Body: string }>('/v1/responses', async (request): Promise<WireReply> => {
    const { batch = '', key, documents } = parseBody(request.body, request.headers['content-type'] ?? '')
    const keys = config.keys()
    if (keys.length && key !== undefined && !keys.includes(key)) throw new Problem(401, 'This key is not known.', '/key: allowed: a key of the configuration')

    const verdicts: Verdict[] = []
    const good: { doc: ResponseDocument; at: number }[] = []
    documents.forEach((doc, at) => {
      const place = wrongPlace(doc)
      const { id, rev } = (doc ?? {}) as Partial<ResponseDocument>
      if (place) verdicts[at] = { id: String(id ?? ''), rev: Number(rev ?? 0), status: 'invalid', code: `invalid:${place}` }
      else good.push({ doc: doc as ResponseDocument, at })
    })

    let stored: Verdict[]
    try {
      stored = await store.write(good.map(({ doc }) => doc))
    } catch (thrown) {
      request.log.error(thrown, 'the store could not write')
      throw new Problem(503, 'Nothing was stored; try again.', undefined, { 'retry-after': RETRY_AFTER_S })
    }
    stored.forEach((verdict, i) => {
      const { doc, at } = good[i]!
      verdicts[at] = verdict
      if (verdict.status === 'stored') stream.publish(doc)
    })
    for (const { status } of verdicts) counters.count(status)
    return { earshot: 1, batch, receivedAt: new Date().toISOString(), results: verdicts }
  })
}
