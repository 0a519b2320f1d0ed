import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { ResponseDocument } from '@earshot/schema'
import { stringify } from 'csv-stringify'
import type { FastifyInstance } from 'fastify'
import { auditLine } from '../admin/audit'
import { admit, bearerOf } from '../admin/auth'
import type { Collector } from '../collector'
import { believed, readTrust, trustNames } from '../guard/trust'
import { allowOrigins, answerPreflight } from '../ingest/cors'
import { orTryAgain } from '../ingest/or-try-again'
import { forget } from '../people/forget'
import { Problem } from '../problem'
import type { Numbered } from '../store/store'
import { csvHeader, csvRow } from './csv'
import { filterOf, readQuery } from './query'

async function* linesOf(documents: AsyncIterable<object>): AsyncGenerator<string> {
  for await (const doc of documents) yield `${JSON.stringify(doc)}\n`
}

async function* rowsOf(documents: AsyncIterable<ResponseDocument>): AsyncGenerator<string[]> {
  for await (const doc of documents) yield csvRow(doc)
}

const formats: {
  readonly [name: string]: { type: string; encode(documents: AsyncIterable<ResponseDocument>): Readable }
} = {
  ndjson: { type: 'application/x-ndjson; charset=utf-8', encode: (documents) => Readable.from(linesOf(documents)) },
  csv: {
    type: 'text/csv; charset=utf-8',
    // The byte order mark makes spreadsheets read it as UTF-8.
    encode: (documents) =>
      Readable.from(rowsOf(documents)).pipe(stringify({ header: true, columns: [...csvHeader], bom: true })),
  },
}

/** How a device numbered a response that it never sent, from `?project=&client=&seq=`. */
function numberedOf(query: unknown): Numbered | undefined {
  const { project, client, seq } = Object(query) as { [name: string]: unknown }
  return typeof project === 'string' ? { project, client: { id: client, seq: Number(seq) } } : undefined
}

/** Responses out, for administrators, and one response away, for whoever gave it. */
export function responseRoutes(app: FastifyInstance, { store, books, alerts, cases, options }: Collector): void {
  app.get('/v1/responses', { onRequest: admit(options.adminToken) }, async (request, reply) => {
    const query = readQuery(request.query, ['survey', 'touchpoint', 'from', 'to', 'format', ...trustNames])
    const { format = 'ndjson' } = query
    if (!Object.hasOwn(formats, format))
      throw new Problem(400, 'This format is not known.', `format: found "${format}", allowed: ${Object.keys(formats)}`)
    const { type, encode } = formats[format]!
    const trust = readTrust(query)
    const detail = JSON.stringify({ ...query, format })
    try {
      await books.apply([auditLine('export', { detail })])
    } catch (thrown) {
      // A disk without room for a line is a reason to take answers out, not to keep them in.
      request.log.error(
        { err: thrown, audit: 'export', detail },
        'an export that could not be written into the audit log',
      )
    }
    return reply.type(type).send(encode(believed(store.responses(filterOf(query)), trust, books)))
  })

  app.options('/v1/responses/:id', answerPreflight('DELETE', 'authorization'))

  app.get('/v1/conflicts', { onRequest: admit(options.adminToken) }, async (_, reply) =>
    reply.type(formats.ndjson!.type).send(Readable.from(linesOf(store.conflicts()))),
  )

  app.delete<{ Params: { id: string } }>('/v1/responses/:id', { onRequest: allowOrigins }, async (request, reply) => {
    const secret = bearerOf(request)
    if (!secret)
      throw new Problem(401, 'This needs the secret of the response.', 'Authorization: Bearer <the secret>', {
        'www-authenticate': 'Bearer',
      })
    const { id } = request.params
    const hash = createHash('sha256').update(secret).digest('hex')
    const isErased = await orTryAgain(request.log, async () => {
      if (!(await store.erase(id, hash, numberedOf(request.query)))) return false
      const known = await books.all<{ project: string }>(
        `select project from alerts where response = ? union select project from cases where response = ?
         union select project from flags where response = ? union select project from vouched where response = ?`,
        ...[id, id, id, id],
      )
      await books.apply(
        await forget(
          known.map(({ project }) => ({ project, id })),
          { alerts, cases },
        ),
      )
      alerts.wake()
      return true
    })
    if (!isErased) throw new Problem(403, 'This secret is not that of the response.')
    return reply.code(204).send()
  })
}
