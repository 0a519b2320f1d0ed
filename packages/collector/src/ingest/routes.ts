import type { ResponseDocument, Verdict, WireReply } from '@earshot/schema'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Collector } from '../collector'
import { Problem } from '../problem'
import type { Admission } from './admission'
import { wrongPlace } from './check'
import { allowOrigins, answerPreflight } from './cors'
import { orTryAgain, RETRY_AFTER_S } from './or-try-again'
import { parseBody } from './parse'

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

/** What a body takes while it is read: as long as it says it is, or as long as one may be. */
function bytesOf({ headers }: FastifyRequest, longest: number): number {
  const length = headers['content-encoding'] === undefined ? Number(headers['content-length'] ?? longest) : longest
  return Math.min(length, longest)
}

/** A hook that sends a request away, before its body is read, while too much waits already. */
const admitFew = (admission: Admission) => async (request: FastifyRequest, reply: FastifyReply) => {
  const leave = admission.enter(bytesOf(request, request.routeOptions.bodyLimit))
  if (!leave)
    throw new Problem(503, 'Too much waits here already; try again.', 'Nothing of this request was read.', {
      'retry-after': RETRY_AFTER_S,
    })
  // Comes also where the sender went away.
  reply.raw.once('close', leave)
}

/** `POST /v1/responses`: a verdict for each revision, in the order they came in, sent after the commit. */
export function ingestRoutes(app: FastifyInstance, { store, config, admission, stream, counters }: Collector): void {
  app.options('/v1/responses', answerPreflight('POST', 'content-type'))

  app.post<{ Body: string | undefined }>(
    '/v1/responses',
    { onRequest: [allowOrigins, admitFew(admission)] },
    async (request): Promise<Omit<WireReply, 'batch'> & { batch?: string }> => {
      const { batch, key, documents } = parseBody(request.body ?? '', request.headers['content-type'] ?? '')
      const keys = config.keys()
      if (keys.length && key !== undefined && !keys.includes(key))
        throw new Problem(401, 'This key is not known.', '/key: allowed: a key of the configuration')

      const places = documents.map(wrongPlace)
      const good = documents.filter((_, i) => places[i] === undefined) as ResponseDocument[]
      const verdicts = await orTryAgain(request.log, () => store.write(good, documents.length - good.length))
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
