import { existsSync, readFileSync } from 'node:fs'
import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import type { Collector } from '../collector'
import { Problem } from '../problem'
import { etagOf } from './config-file'
import { takesNews, withNews } from './with-news'

const MAX_AGE_S = 60

/**
 * `GET /v1/config`: the configuration as it stands in the file, with news where it has a place for them; `/v1/config.sig`:
 * the signature that lies beside it. A configuration that is signed is served byte by byte as it is.
 */
export function configRoutes(app: FastifyInstance, { actions, config, options }: Collector): void {
  const signatureAt = () => {
    const path = options.configPath && `${options.configPath}.sig`
    return path && existsSync(path) ? path : undefined
  }

  /** What can't be read of the news is left out: surveys do not depend on it. */
  async function told(file: { text: string; etag: string }, log: FastifyBaseLogger) {
    if (!takesNews(file.text) || signatureAt()) return file
    try {
      const text = withNews(file.text, await actions.news(config.current()?.project ?? ''))
      return { text, etag: etagOf(text) }
    } catch (thrown) {
      log.error(thrown, 'the configuration is served without news')
      return file
    }
  }

  app.get('/v1/config.sig', async (_, reply) => {
    const path = signatureAt()
    if (!path) throw new Problem(404, 'This configuration is not signed.', 'earshot sign-config surveys.json signs it.')
    reply.headers({ 'cache-control': `max-age=${MAX_AGE_S}`, 'access-control-allow-origin': '*' })
    return reply.type('text/plain; charset=utf-8').send(readFileSync(path, 'utf8'))
  })

  app.get('/v1/config', async (request, reply) => {
    const read = config.text()
    if (!read) throw new Problem(404, 'This collector serves no configuration.', 'Start it with --config surveys.json.')
    const file = await told(read, request.log)
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
