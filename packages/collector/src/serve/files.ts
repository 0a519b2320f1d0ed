import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { admit } from '../admin/auth'
import type { Collector } from '../collector'

/** The report runs no code but its own, and can't be framed. */
const REPORT_HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
  'x-frame-options': 'DENY',
}
/** Pages of any origin may load the scripts, with Subresource Integrity too. */
const SCRIPT_HEADERS = { 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=300' }

/** RFC 9239 has retired `application/javascript`. */
function nameScripts(reply: FastifyReply, path: string): void {
  if (/\.m?js$/.test(path)) reply.type('text/javascript; charset=utf-8')
}

const SHARED = { decorateReply: false, cacheControl: false, setHeaders: nameScripts }

/** A folder at a path of its own, for everyone. */
async function folderRoutes(app: FastifyInstance, path: string, folder: string): Promise<void> {
  if (!existsSync(folder)) throw Error(`folder ${path}: found ${folder}, which is not there; allowed: a folder`)
  const prefix = `/${path.replace(/^\/+|\/+$/g, '')}`
  app.get(prefix, async (request, reply) => reply.redirect(`${prefix}/${/\?.*/.exec(request.url)?.[0] ?? ''}`))
  await app.register(fastifyStatic, { ...SHARED, root: resolve(folder), prefix: `${prefix}/`, redirect: true })
}

/** The script-tag builds and given folders for everyone, the report page for whoever may read it. */
export async function fileRoutes(app: FastifyInstance, { options }: Collector): Promise<void> {
  const { report, scripts, folders = {} } = options
  for (const [path, folder] of Object.entries(folders)) await folderRoutes(app, path, folder)

  const atRoot = { ...SHARED, prefix: '/', wildcard: false }
  if (report && existsSync(report))
    await app.register(async (scope) => {
      scope.addHook('onRequest', admit(options.adminToken))
      scope.addHook(
        'onRequest',
        async (_, reply) => void reply.headers({ ...REPORT_HEADERS, 'cache-control': 'no-cache' }),
      )
      await scope.register(fastifyStatic, { ...atRoot, root: resolve(report) })
    })

  if (scripts && existsSync(scripts))
    await app.register(async (scope) => {
      scope.addHook('onRequest', async (_, reply) => void reply.headers(SCRIPT_HEADERS))
      await scope.register(fastifyStatic, {
        ...atRoot,
        root: resolve(scripts),
        index: false,
        globIgnore: ['**/*.d.ts'],
      })
    })
}
