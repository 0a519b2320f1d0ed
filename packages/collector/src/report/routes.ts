import { Readable } from 'node:stream'
import type { QualityReport, ReportSections } from '@earshot/schema'
import { stringify } from 'csv-stringify'
import type { FastifyInstance } from 'fastify'
import { auditLine } from '../admin/audit'
import { admit } from '../admin/auth'
import type { Collector } from '../collector'
import { orTryAgain } from '../ingest/or-try-again'
import { Problem } from '../problem'
import { readQuery } from '../responses/query'
import { readQuality } from './quality'
import { readRows, readSection } from './read-report'
import { reportCsvHeader, reportCsvRow } from './report-csv'
import { sections } from './sections'

/** What people wrote may name someone: who read it is written down, as an export is. */
const AUDITED: readonly string[] = ['words', 'precision']

/**
 * `GET /v1/report`: figures with their uncertainty, or the reason why there are none. `GET /v1/report/quality`: what came and
 * what did not. `GET /v1/report/<section>`: the other parts of the report.
 */
export function reportRoutes(app: FastifyInstance, collector: Collector): void {
  const { store, books, options } = collector
  const admitted = { onRequest: admit(options.adminToken) }

  app.get('/v1/report', admitted, async ({ query }, reply) => {
    const { format = 'json' } = Object(query) as { format?: unknown }
    if (format !== 'json' && format !== 'csv' && format !== '')
      throw new Problem(400, 'This format is not known.', `format: found "${format}", allowed: json, csv`)
    const found = await readRows(collector, query)
    if (format !== 'csv') return { rows: found }
    const lines = Readable.from(found.map(reportCsvRow))
    // The byte order mark makes spreadsheets read it as UTF-8.
    const csv = lines.pipe(stringify({ header: true, columns: [...reportCsvHeader], bom: true }))
    return reply.type('text/csv; charset=utf-8').send(csv)
  })

  app.get('/v1/report/quality', admitted, async (request): Promise<QualityReport> => {
    readQuery(request.query, [])
    return readQuality(store, options.lostAfterMs)
  })

  for (const name of Object.keys(sections) as (keyof ReportSections)[])
    app.get(`/v1/report/${name}`, admitted, async ({ query, log }) => {
      if (AUDITED.includes(name)) await orTryAgain(log, () => books.apply([auditLine('read', { detail: name })]))
      return readSection(collector, name, query)
    })
}
