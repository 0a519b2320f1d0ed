import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify'
import type { FastifyInstance } from 'fastify'
import { admit } from '../admin/auth'
import type { Collector } from '../collector'
import { Problem } from '../problem'
import { filterOf, readQuery } from '../responses/query'
import { countings } from './counting'
import { factNames, isFact } from './facts'
import { type QualityReport, readQuality } from './quality'
import { readTallies } from './read-tallies'
import { reportCsvHeader, reportCsvRow } from './report-csv'
import { rows } from './rows'
import { sections } from './sections'
import { wanted } from './wanted'
import { readWhere } from './where'

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

/**
 * `GET /v1/report`: figures with their uncertainty, or the reason why there are none. `GET /v1/report/quality`: what came and
 * what did not. `GET /v1/report/<section>`: the other parts of the report.
 */
export function reportRoutes(app: FastifyInstance, { store, options }: Collector): void {
  const admitted = { onRequest: admit(options.adminToken) }

  app.get('/v1/report', admitted, async (request, reply) => {
    const params = ['survey', 'touchpoint', 'metric', 'from', 'to', 'by', 'where', 'format']
    const query = readQuery(request.query, params)
    const { metric, format = 'json' } = query
    if (metric && !Object.hasOwn(countings, metric))
      throw new Problem(
        400,
        'This metric is not known.',
        `metric: found "${metric}", allowed: ${Object.keys(countings)}`,
      )
    if (format !== 'json' && format !== 'csv')
      throw new Problem(400, 'This format is not known.', `format: found "${format}", allowed: json, csv`)
    const where = readWhere(query.where)
    const by = readBy(query.by)
    const facts = readBy([...Object.keys(where), ...by].join(','))
    const tallies = wanted(await readTallies(store, filterOf(query), facts), where, by)
    const found = rows(metric ? tallies.filter(({ type }) => type === metric) : tallies)
    if (format === 'json') return { rows: found }
    const lines = Readable.from(found.map(reportCsvRow))
    // The byte order mark makes spreadsheets read it as UTF-8.
    const csv = lines.pipe(stringify({ header: true, columns: [...reportCsvHeader], bom: true }))
    return reply.type('text/csv; charset=utf-8').send(csv)
  })

  app.get('/v1/report/quality', admitted, async (request): Promise<QualityReport> => {
    readQuery(request.query, [])
    return readQuality(store, options.lostAfterMs)
  })

  for (const [name, { params, required = [], read }] of Object.entries(sections))
    app.get(`/v1/report/${name}`, admitted, async (request) => {
      const query = readQuery(request.query, [...params, 'from', 'to', 'where'])
      const missing = required.find((one) => !query[one])
      if (missing) throw new Problem(400, 'A parameter is missing.', `${missing}: found nothing, allowed: an id`)
      const filter = filterOf(query)
      return read({
        ...{ query, where: readWhere(query.where), store, nowMs: Date.now() },
        documents: (other) => store.responses({ ...filter, ...other }),
      })
    })
}
