import type { ResponseDocument, Verdict, WireReply } from '@earshot/schema'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Collector } from '../collector'
import { isForwarded } from '../guard/forwarded'
import type { Sender } from '../guard/guard'
import { networkOf } from '../guard/network'
import { Problem } from '../problem'
import type { Admission } from './admission'
import { wrongPlace } from './check'
import { allowOrigins, answerPreflight } from './cors'
import { intake } from './intake'
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

/** Formats without a place for a key may bring it in the address. */
function senderOf({ headers, query, ip }: FastifyRequest, key: string | undefined): Sender {
  const { key: fromQuery } = Object(query) as { key?: unknown }
  const network = networkOf(ip)
  return {
    key: key ?? (typeof fromQuery === 'string' ? fromQuery : undefined),
    origin: headers.origin,
    // Behind a proxy that nobody told of, all seem to come from one place.
    network: network === 'local' && isForwarded(headers) ? undefined : network,
  }
}

/** A key is for one project. */
const otherProject = (doc: unknown, project: string | undefined): string | undefined =>
  project === undefined || (doc as ResponseDocument).project === project ? undefined : '/project'

/** `POST /v1/responses`: a verdict for each revision, in the order they came in, sent after the commit. */
export function ingestRoutes(app: FastifyInstance, collector: Collector): void {
  const { guard, admission, stream, counters } = collector
  app.options('/v1/responses', answerPreflight('POST', 'content-type'))

  app.post<{ Body: string | undefined }>(
    '/v1/responses',
    { onRequest: [allowOrigins, admitFew(admission)] },
    async (request): Promise<Omit<WireReply, 'batch'> & { batch?: string }> => {
      const incoming = parseBody(request.body ?? '', request.headers['content-type'] ?? '')
      const { batch, token, documents } = incoming
      const sender = senderOf(request, incoming.key)
      const project = guard.projectOf(sender)

      const places = documents.map((doc) => wrongPlace(doc) ?? otherProject(doc, project))
      const good = documents.filter((_, i) => places[i] === undefined) as ResponseDocument[]
      guard.count(sender, good)
      const taken = await orTryAgain(request.log, () =>
        intake(collector, good, { token, network: sender.network }, documents.length - good.length),
      )
      for (const { doc, verdict } of taken) if (verdict.status === 'stored') stream.publish(doc)
      const inOrder = taken.values()
      const results = documents.map((doc, i) => {
        const place = places[i]
        return place === undefined ? inOrder.next().value!.verdict : invalid(doc, place)
      })
      for (const { status } of results) counters.count(status)
      return { earshot: 1, batch, receivedAt: new Date().toISOString(), results }
    },
  )
}
