import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify'
import type { FastifyInstance } from 'fastify'
import { admit, bearerOf } from '../admin/auth'
import type { Collector } from '../collector'
import { Problem } from '../problem'
import type { Store } from '../store/store'
import { COLUMNS, safeCell } from './csv'
import { filterOf, readQuery } from './filter'

async function* ndjson(documents: ReturnType<Store['responses']>): AsyncGenerator<string> {
  for await (const doc of documents) yield `${JSON.stringify(doc)}\n`
}

async function* cells(documents: ReturnType<Store['responses']>): AsyncGenerator<string[]> {
  for await (const doc of documents) yield Object.values(COLUMNS).map((column) => safeCell(column(doc)))
}

/** Responses out, and a response away. */
export function responseRoutes(app: FastifyInstance, { store, config, options }: Collector): void {
  app.get('/v1/responses', async (request, reply) => {
    admit(request, options.adminToken)
    const { format = 'ndjson', ...query } = readQuery(request.query, ['survey', 'touchpoint', 'from', 'to', 'format'])
    const documents = store.responses(filterOf(query, config.current()?.project))
    reply.header('cache-control', 'no-store')
    if (format === 'ndjson') return reply.type('application/x-ndjson').send(Readable.from(ndjson(documents)))
    if (format !== 'csv') throw new Problem(400, 'A format is not known.', `format: found ${JSON.stringify(format)}, allowed: ndjson, csv`)
    const csv = stringify({ header: true, columns: Object.keys(COLUMNS), bom: true })
    return reply.type('text/csv; charset=utf-8').send(Readable.from(cells(documents)).pipe(csv))
  })

  app.options('/v1/responses/:id', async (_, reply) =>
    reply.code(204).headers({ 'access-control-allow-methods': 'DELETE', 'access-control-allow-headers': 'authorization', 'access-control-max-age': '86400' }).send(),
  )

  app.delete<{ Params: { id: string } }>('/v1/responses/:id', async (request, reply) => {
    const secret = bearerOf(request)
    if (!secret) throw new Problem(401, 'This needs the secret of the response.', 'Authorization: Bearer <the secret>')
    const isErased = await store.erase(request.params.id, createHash('sha256').update(secret).digest('hex'))
    if (!isErased) throw new Problem(403, 'This secret is not that of the response.')
    return reply.code(204).send()
  })
}
