import { Readable } from 'node:stream'
import type { QualityReport } from '@earshot/schema'
import { stringify } from 'csv-stringify'
import type { FastifyInstance } from 'fastify'
import { auditLine } from '../admin/audit'
import { admit } from '../admin/auth'
import type { Collector } from '../collector'
import { judged, needsTrust, readTrust, trustNames } from '../guard/trust'
import { orTryAgain } from '../ingest/or-try-again'
import { Problem } from '../problem'
import { filterOf, readQuery } from '../responses/query'
import type { ResponseFilter } from '../store/store'
import { countings } from './counting'
import { factNames, isFact } from './facts'
import { readQuality } from './quality'
import { readTallies } from './read-tallies'
import { reportCsvHeader, reportCsvRow } from './report-csv'
import { rows } from './rows'
import { sections } from './sections'
import { tally } from './tally'
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
export function reportRoutes(app: FastifyInstance, { store, books, options, settings }: Collector): void {
  const admitted = { onRequest: admit(options.adminToken) }
  const documentsOf = (filter: ResponseFilter, facts: readonly string[]) =>
    needsTrust(facts) ? judged(store.responses(filter), books) : store.responses(filter)

  app.get('/v1/report', admitted, async (request, reply) => {
    const params = ['survey', 'touchpoint', 'metric', 'from', 'to', 'by', 'where', 'format', ...trustNames]
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
    const where = { ...readWhere(query.where), ...readTrust(query) }
    const by = readBy(query.by)
    const facts = readBy([...Object.keys(where), ...by].join(','))
    const filter = filterOf(query)
    const counted = needsTrust(facts)
      ? await tally(documentsOf(filter, facts), facts)
      : await readTallies(store, filter, facts)
    const tallies = wanted(counted, where, by)
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
      const query = readQuery(request.query, [...params, 'from', 'to', 'where', ...trustNames])
      const missing = required.find((one) => !query[one])
      if (missing) throw new Problem(400, 'A parameter is missing.', `${missing}: found nothing, allowed: an id`)
      const filter = filterOf(query)
      const where = { ...readWhere(query.where), ...readTrust(query) }
      // What people wrote may name someone: who read it is written down, as an export is.
      if (name === 'words' || name === 'precision')
        await orTryAgain(request.log, () => books.apply([auditLine('read', { detail: name })]))
      return read({
        ...{ query, where, store, books, nowMs: Date.now(), declared: settings.report },
        documents: (other) => documentsOf({ ...filter, ...other }, Object.keys(where)),
      })
    })
}
