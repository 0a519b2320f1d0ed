import type { FastifyInstance } from 'fastify'
import { admit } from '../admin/auth'
import type { Collector } from '../collector'

/** Access and erasure by the person's id. */
export function peopleRoutes(app: FastifyInstance, { store, options }: Collector): void {
  app.get<{ Params: { id: string } }>('/v1/people/:id', async (request, reply) => {
    admit(request, options.adminToken)
    const responses = []
    for await (const doc of store.responses({ person: request.params.id })) responses.push(doc)
    reply.header('cache-control', 'no-store')
    return { person: request.params.id, responses }
  })

  app.delete<{ Params: { id: string } }>('/v1/people/:id', async (request) => {
    admit(request, options.adminToken)
    return { person: request.params.id, erased: await store.erasePerson(request.params.id) }
  })
}
