import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { PlainSource, RenderPlain } from '@earshot/schema'
import type { FastifyInstance } from 'fastify'
import { admit } from '../admin/auth'
import type { Collector } from '../collector'
import { readRows, readSection } from '../report/read-report'

/** No scripts at all: what runs them is the other page. The form of filters leads back here. */
const HEADERS = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'x-frame-options': 'DENY',
}

/** `GET /plain`: the report for browsers without scripts, by the same rules (admin); nothing where there is no report. */
export async function plainRoutes(app: FastifyInstance, collector: Collector): Promise<void> {
  const { options, config } = collector
  const file = options.report === undefined ? undefined : resolve(options.report, 'plain.js')
  if (file === undefined || !existsSync(file)) return
  const { renderPlain } = (await import(pathToFileURL(file).href)) as { renderPlain: RenderPlain }

  app.get('/plain', { onRequest: admit(options.adminToken) }, async ({ url }, reply) => {
    const source: PlainSource = {
      config: config.current(),
      rows: (query) => readRows(collector, query),
      section: (name, query) => readSection(collector, name, query),
    }
    const html = await renderPlain(/\?.*/s.exec(url)?.[0] ?? '', source, Date.now())
    return reply.headers(HEADERS).type('text/html; charset=utf-8').send(html)
  })
}
