import compress from '@fastify/compress'
import Fastify, { type FastifyError, type FastifyInstance, LogController } from 'fastify'
import { configFile, type ConfigFile } from './config/config-file'
import { configRoutes } from './config/routes'
import { ingestRoutes } from './ingest/routes'
import type { CollectorOptions } from './options'
import { peopleRoutes } from './people/routes'
import { Problem } from './problem'
import { reportRoutes } from './report/routes'
import { responseRoutes } from './responses/routes'
import { type Counters, createCounters } from './serve/counters'
import { fileRoutes } from './serve/files'
import { healthRoutes } from './serve/health'
import { openStore } from './store/open'
import type { Store } from './store/store'
import { streamRoutes } from './stream/routes'
import { createStream, type Stream } from './stream/stream'

/** What the routes of one collector share. */
export interface Collector {
  readonly options: CollectorOptions
  readonly store: Store
  readonly config: ConfigFile
  readonly stream: Stream
  readonly counters: Counters
}

export interface RunningCollector {
  /** `http://localhost:4400` */
  url: string
  port: number
  /** Finishes what is under way, then closes the store. */
  stop(): Promise<void>
}

const LONGEST_BODY = 1024 * 1024
const LISTEN_AGAIN_MS = 100
const LISTEN_FOR_MS = 2000

/** An error as the problem it is for whoever asked. */
function problemOf(error: FastifyError | Problem): Problem {
  if (error instanceof Problem) return error
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new Problem(413, 'The body is too large.', `allowed: ${LONGEST_BODY} bytes`)
  if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE')
    return new Problem(415, 'This content type is not read here.', 'allowed: text/plain, application/json, application/cloudevents-batch+json')
  if (error.statusCode && error.statusCode < 500) return new Problem(error.statusCode, error.message)
  return new Problem(500, 'Something went wrong in the collector.')
}

/** The server, not listening yet. */
export async function createCollector(options: CollectorOptions = {}): Promise<{ app: FastifyInstance; collector: Collector }> {
  const app = Fastify({
    logger: { level: options.logLevel ?? 'info', stream: process.stderr },
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: LONGEST_BODY,
    forceCloseConnections: 'idle',
    requestTimeout: 30_000,
    routerOptions: { maxParamLength: 250 },
  })
  const collector: Collector = {
    options,
    config: configFile(options.configPath, (error) => app.log.error({ problems: error.problems }, error.message)),
    store: openStore(options.store ?? 'sqlite:./earshot.db'),
    stream: createStream(),
    counters: createCounters(),
  }

  app.removeAllContentTypeParsers()
  const asText = { parseAs: 'string' as const }
  for (const type of ['text/plain', 'application/json', 'application/cloudevents-batch+json']) app.addContentTypeParser(type, asText, async (_: unknown, body: string | Buffer) => body)
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const problem = problemOf(error)
    if (problem.status >= 500) request.log.error(error, 'a request failed')
    return reply.code(problem.status).headers(problem.headers).type('application/problem+json').send(JSON.stringify(problem))
  })
  app.setNotFoundHandler((request, reply) =>
    reply.code(404).type('application/problem+json').send(JSON.stringify(new Problem(404, 'There is nothing here.', `${request.method} ${request.url.split('?')[0]}`))),
  )
  app.addHook('onResponse', (request, reply, done) => {
    request.log.info({ method: request.method, path: request.url.split('?')[0], status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'request')
    done()
  })
  app.addHook('preClose', async () => collector.stream.close())
  app.addHook('onClose', async () => collector.store.close())

  await app.register(compress, { global: true, threshold: 1024 })
  ingestRoutes(app, collector)
  configRoutes(app, collector)
  reportRoutes(app, collector)
  responseRoutes(app, collector)
  peopleRoutes(app, collector)
  streamRoutes(app, collector)
  healthRoutes(app, collector)
  await fileRoutes(app, collector)
  return { app, collector }
}

/** A port that a killed predecessor held may take a moment to be free again. */
async function listen(app: FastifyInstance, port: number, host: string): Promise<void> {
  const end = Date.now() + LISTEN_FOR_MS
  for (;;)
    try {
      await app.listen({ port, host })
      return
    } catch (thrown) {
      if ((thrown as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw thrown
      if (Date.now() > end) throw Error(`port ${port} is in use; stop what listens there or choose another with --port`)
      await new Promise((resolve) => setTimeout(resolve, LISTEN_AGAIN_MS))
    }
}

/**
 * Starts a collector.
 *
 * @throws If the configuration, the store's address, a folder or the port can't be used; the message says what to do.
 * @example const { url, stop } = await startCollector({ port: 4400, store: 'sqlite:./earshot.db' })
 */
export async function startCollector(options: CollectorOptions = {}): Promise<RunningCollector> {
  const { app } = await createCollector(options)
  const { port: asked = 4400, host = 'localhost' } = options
  try {
    await listen(app, asked, host)
  } catch (thrown) {
    await app.close()
    throw thrown
  }
  const address = app.server.address()
  const port = typeof address === 'object' && address ? address.port : asked
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return { url: `http://${name}:${port}`, port, stop: () => app.close() }
}
