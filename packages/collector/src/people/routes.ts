import type { ResponseDocument } from '@earshot/schema'
import type { FastifyInstance } from 'fastify'
import { admit } from '../admin/auth'
import type { Collector } from '../collector'
import { orTryAgain } from '../ingest/or-try-again'

/** `/v1/people/<id>`: all that is known of a person, and its erasure. */
export function peopleRoutes(app: FastifyInstance, { store, options }: Collector): void {
  const forAdmin = { onRequest: admit(options.adminToken) }

  app.get<{ Params: { id: string } }>('/v1/people/:id', forAdmin, async ({ params: { id } }) => {
    const responses: ResponseDocument[] = []
    for await (const doc of store.responses({ person: id })) responses.push(doc)
    return { person: id, responses }
  })

  app.delete<{ Params: { id: string } }>('/v1/people/:id', forAdmin, async ({ params: { id }, log }) => ({
    person: id,
    erased: await orTryAgain(log, () => store.erasePerson(id)),
  }))
}
