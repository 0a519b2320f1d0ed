import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import type { Collector } from '../collector'
import { admit } from '../admin/auth'

const REPORT_CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** The script-tag builds and given folders for everyone, the report page for whoever may read it. */
export async function fileRoutes(app: FastifyInstance, { options }: Collector): Promise<void> {
  const { report, scripts, folders = {} } = options

  for (const [path, folder] of Object.entries(folders)) {
    if (!existsSync(folder)) throw Error(`folder ${path}: ${folder} is not there`)
    const prefix = `/${path.replace(/^\/|\/$/g, '')}`
    await app.register(async (scope) => {
      scope.get(prefix, async (_, reply) => reply.redirect(`${prefix}/`))
      await scope.register(fastifyStatic, { root: resolve(folder), prefix: `${prefix}/`, decorateReply: false, cacheControl: false })
    })
  }

  if (report && existsSync(report))
    await app.register(async (scope) => {
      scope.addHook('onRequest', async (request, reply) => {
        admit(request, options.adminToken)
        reply.headers({ 'content-security-policy': REPORT_CSP, 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff' })
      })
      await scope.register(fastifyStatic, { root: resolve(report), prefix: '/', wildcard: false, decorateReply: false, cacheControl: false })
    })

  if (scripts && existsSync(scripts))
    await app.register(fastifyStatic, {
      root: resolve(scripts),
      prefix: '/',
      wildcard: false,
      index: false,
      decorateReply: false,
      globIgnore: ['**/*.d.ts'],
      maxAge: '5m',
      setHeaders(response) {
        response.header('access-control-allow-origin', '*')
        response.header('x-content-type-options', 'nosniff')
      },
    })
}
