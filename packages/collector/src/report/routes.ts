import type { FastifyInstance } from 'fastify'
import { admit } from '../admin/auth'
import type { Collector } from '../collector'
import { readTrust, trusted, trustNames } from '../guard/trust'
import { Problem } from '../problem'
import { filterOf, readQuery } from '../responses/query'
import { factNames, isFact } from './facts'
import { figures } from './figures'
import { type QualityReport, readQuality } from './quality'
import type { ReportRow } from './row'
import { rows } from './rows'
import { tally } from './tally'

/** Each fact multiplies the groups. */
const MOST_FACTS = 4

function readBy(text = ''): string[] {
  const names = [...new Set(text.split(',').map((name) => name.trim()))].filter(Boolean)
  const unknown = names.find((name) => !isFact(name))
  if (unknown !== undefined)
    throw new Problem(400, 'This fact is not kept with responses.', `by: found "${unknown}", allowed: ${factNames}`)
  if (names.length > MOST_FACTS)
    throw new Problem(400, 'Too many facts.', `by: found ${names.length}, allowed: ${MOST_FACTS}`)
  return names
}

/** `GET /v1/report`: figures with their uncertainty, or the reason why there are none. `GET /v1/report/quality`: what came and what did not. */
export function reportRoutes(app: FastifyInstance, { store, books, options }: Collector): void {
  app.get('/v1/report', { onRequest: admit(options.adminToken) }, async (request): Promise<{ rows: ReportRow[] }> => {
    const query = readQuery(request.query, ['survey', 'touchpoint', 'metric', 'from', 'to', 'by', ...trustNames])
    const { metric } = query
    if (metric && !Object.hasOwn(figures, metric))
      throw new Problem(400, 'This metric is not known.', `metric: found "${metric}", allowed: ${Object.keys(figures)}`)
    const tallies = await tally(trusted(store.responses(filterOf(query)), readTrust(query), books), readBy(query.by))
    return { rows: rows(metric ? tallies.filter(({ type }) => type === metric) : tallies) }
  })

  app.get('/v1/report/quality', { onRequest: admit(options.adminToken) }, async (request): Promise<QualityReport> => {
    readQuery(request.query, [])
    return readQuality(store, options.lostAfterMs)
  })
}
