import type { FastifyInstance } from 'fastify'
import { admit } from '../admin/auth'
import type { Collector } from '../collector'

/** `GET /v1/stream`: what arrives, as it arrives. */
export function streamRoutes(app: FastifyInstance, { stream, options }: Collector): void {
  app.get('/v1/stream', { onRequest: admit(options.adminToken) }, (_, reply) => {
    reply.hijack()
    stream.add(reply.raw)
  })
}
