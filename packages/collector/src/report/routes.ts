import type { FastifyInstance } from 'fastify'
import { admit } from '../admin/auth'
import type { Collector } from '../collector'
import { Problem } from '../problem'
import { filterOf, readQuery } from '../responses/filter'
import { isFact } from './facts'
import { figures } from './metrics'
import { rows } from './rows'
import { tally } from './tally'

/** `GET /v1/report`: figures with their uncertainty, or the reason why there are none. */
export function reportRoutes(app: FastifyInstance, { store, config, options }: Collector): void {
  app.get('/v1/report', async (request, reply) => {
    admit(request, options.adminToken)
    const query = readQuery(request.query, ['survey', 'touchpoint', 'metric', 'from', 'to', 'by'])
    const by = query.by?.split(',').map((name) => name.trim()) ?? []
    const unknown = by.find((name) => !isFact(name))
    if (unknown !== undefined)
      throw new Problem(400, 'A fact is not known.', `by: found ${JSON.stringify(unknown)}, allowed: user.<trait>, account.id, device, locale, page.path`)
    if (query.metric && !Object.hasOwn(figures, query.metric))
      throw new Problem(400, 'A metric is not known.', `metric: found ${JSON.stringify(query.metric)}, allowed: ${Object.keys(figures).join(', ')}`)
    const tallies = await tally(store.responses(filterOf(query, config.current()?.project)), by)
    const asked = query.metric ? tallies.filter(({ type }) => type === query.metric) : tallies
    reply.header('cache-control', 'no-store')
    return { rows: rows(asked, by.length > 0) }
  })
}
