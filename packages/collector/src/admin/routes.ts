import type { FastifyInstance } from 'fastify'
import type { Collector } from '../collector'
import { readAudit } from './audit'
import { admit } from './auth'

/** `GET /v1/audit`: who was exported, erased, read; newest first (admin). */
export function adminRoutes(app: FastifyInstance, { books, options }: Collector): void {
  app.get('/v1/audit', { onRequest: admit(options.adminToken) }, async () => ({ entries: await readAudit(books) }))
}
