import type { FastifyInstance } from 'fastify'
import { auditLine } from '../admin/audit'
import { admit } from '../admin/auth'
import type { Collector } from '../collector'
import { orTryAgain } from '../ingest/or-try-again'
import { Problem } from '../problem'

/** `GET /v1/alerts`: what was told, what waits, what is dead. `POST /v1/alerts/<key>/retry`: one dead one again (admin). */
export function alertRoutes(app: FastifyInstance, { alerts, books, options }: Collector): void {
  const forAdmin = { onRequest: admit(options.adminToken) }

  app.get('/v1/alerts', forAdmin, async () => ({ counts: await alerts.counts(), deliveries: await alerts.list() }))

  app.post<{ Params: { key: string } }>('/v1/alerts/:key/retry', forAdmin, async ({ params: { key }, log }, reply) => {
    const isThere = await orTryAgain(log, async () => {
      await books.apply([auditLine('alert', { subject: key, detail: 'retry' })])
      return alerts.retry(key)
    })
    if (!isThere) throw new Problem(404, 'There is no dead alert of this key.', `found ${key}`)
    return reply.code(202).send()
  })
}
