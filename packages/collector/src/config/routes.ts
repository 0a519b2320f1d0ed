import type { FastifyInstance } from 'fastify'
import type { Collector } from '../collector'
import { Problem } from '../problem'

const MAX_AGE_S = 60

/** `GET /v1/config`: the configuration as it stands in the file. */
export function configRoutes(app: FastifyInstance, { config }: Collector): void {
  app.get('/v1/config', async (request, reply) => {
    const file = config.text()
    if (!file) throw new Problem(404, 'This collector serves no configuration.', 'Start it with --config surveys.json.')
    reply.headers({
      etag: file.etag,
      'cache-control': `max-age=${MAX_AGE_S}`,
      'access-control-allow-origin': '*',
    })
    const known = request.headers['if-none-match']?.split(',').map((tag) => tag.trim()) ?? []
    if (known.includes(file.etag) || known.includes('*')) return reply.code(304).send()
    return reply.type('application/json; charset=utf-8').send(file.text)
  })
}
