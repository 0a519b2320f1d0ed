import { existsSync, readFileSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import type { Collector } from '../collector'
import { Problem } from '../problem'

const MAX_AGE_S = 60

/** `GET /v1/config`: the configuration as it stands in the file; `/v1/config.sig`: the signature that lies beside it. */
export function configRoutes(app: FastifyInstance, { config, options }: Collector): void {
  app.get('/v1/config.sig', async (_, reply) => {
    const path = `${options.configPath}.sig`
    if (!options.configPath || !existsSync(path))
      throw new Problem(404, 'This configuration is not signed.', 'earshot sign-config surveys.json signs it.')
    reply.headers({ 'cache-control': `max-age=${MAX_AGE_S}`, 'access-control-allow-origin': '*' })
    return reply.type('text/plain; charset=utf-8').send(readFileSync(path, 'utf8'))
  })

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
