import { constants } from 'node:zlib'
import compress from '@fastify/compress'
import Fastify, { type FastifyInstance, LogController } from 'fastify'
import { createActions } from './actions/actions'
import { actionRoutes } from './actions/routes'
import { adminRoutes } from './admin/routes'
import { createAlerts } from './alerts/alerts'
import { readRules } from './alerts/read-rules'
import { alertRoutes } from './alerts/routes'
import { sender } from './alerts/send'
import { openBooks } from './books/open-books'
import { createRecovery } from './books/recover'
import { upkeep } from './books/upkeep'
import { bufferedStore } from './buffer/buffered-store'
import { createCases } from './cases/cases'
import { caseRoutes } from './cases/routes'
import type { Collector } from './collector'
import { configFile } from './config/config-file'
import { configRoutes } from './config/routes'
import { createGuard } from './guard/guard'
import { guardRoutes } from './guard/routes'
import { shareSightings } from './guard/share-sightings'
import { createSuspicion } from './guard/suspicion'
import { createIdentity } from './identity/identity'
import { createAdmission } from './ingest/admission'
import { ingestRoutes } from './ingest/routes'
import type { CollectorOptions } from './options'
import { outcomeRoutes } from './outcomes/routes'
import { sweep } from './people/retention'
import { peopleRoutes } from './people/routes'
import { plainRoutes } from './plain/routes'
import { Problem } from './problem'
import { problemOf } from './problem-of'
import { precisionRoutes } from './report/precision/routes'
import { reportRoutes } from './report/routes'
import { responseRoutes } from './responses/routes'
import { createCounters } from './serve/counters'
import { drain } from './serve/drain'
import { fileRoutes } from './serve/files'
import { healthRoutes } from './serve/health'
import { timeoutsOf } from './serve/timeouts'
import { readSettings } from './settings/read-settings'
import { openStore } from './store/open'
import { streamRoutes } from './stream/routes'
import { createStream } from './stream/stream'

const LONGEST_BODY = 1024 * 1024
/** What is read and thrown away of a body that is too large, so that its sender learns that it is. */
const MOST_DRAINED = 32 * 1024 * 1024
const REQUEST_TIMEOUT_MS = 30_000
const MOST_WAITING_BYTES = 64 * 1024 * 1024
const MOST_WAITING_REQUESTS = 2000
const UPKEEP_EVERY_MS = 600_000
/** As long as a crowd is remembered. */
const SIGHTINGS_LAST_MS = 3_600_000
const SWEEP_EVERY_MS = 6 * 3_600_000
const BODY_TYPES = ['text/plain', 'application/json', 'application/cloudevents-batch+json']

/** Bodies come as text: each format is read where it is understood. */
function readBodiesAsText(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  for (const type of BODY_TYPES)
    app.addContentTypeParser(type, { parseAs: 'string' }, async (_: unknown, body: string | Buffer) => body)
}

/** Every error is a problem for whoever asked; ours are in the log too. */
function answerProblems(app: FastifyInstance): void {
  app.setErrorHandler(async (error: Error, request, reply) => {
    const problem = problemOf(error, { longestBody: LONGEST_BODY, bodyTypes: BODY_TYPES })
    if (problem.status === 500) request.log.error(error, 'a request failed')
    if (problem.status === 413) await drain(request.raw, MOST_DRAINED)
    return reply
      .code(problem.status)
      .headers(problem.headers)
      .type('application/problem+json')
      .send(JSON.stringify(problem))
  })
  app.setNotFoundHandler(({ method, url }) => {
    throw new Problem(404, 'There is nothing here.', `found ${method} ${url.split('?')[0]}`)
  })
}

/** One line a request. Its route, not its address: ids and who asked stay out of the log. */
function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', async ({ log, method, routeOptions }, { statusCode, elapsedTime }) =>
    log.info({ method, route: routeOptions.url ?? null, status: statusCode, ms: Math.round(elapsedTime) }, 'request'),
  )
}

/**
 * A collector's server, not listening yet: for other ways of listening, and for tests (`inject`). Closing it finishes
 * what is under way and closes the store.
 *
 * @throws ConfigError, or an Error that says what is wrong with the store's address or a folder.
 */
export async function createCollector(
  options: CollectorOptions = {},
): Promise<{ app: FastifyInstance; collector: Collector }> {
  const { requestTimeoutMs = REQUEST_TIMEOUT_MS, store: address = 'sqlite:./earshot.db' } = options
  const settings = readSettings(options.settingsPath)
  const identity = await createIdentity(settings, options.settingsPath)
  const rules = options.alertsPath === undefined ? [] : readRules(options.alertsPath)
  const app = Fastify({
    logger: { level: options.logLevel ?? 'info', stream: process.stderr },
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: LONGEST_BODY,
    forceCloseConnections: 'idle',
    requestTimeout: requestTimeoutMs,
    http: timeoutsOf(requestTimeoutMs),
    routerOptions: { maxParamLength: 2048 },
    ...(settings.trustedProxies.length && { trustProxy: [...settings.trustedProxies] }),
  })
  for (const { id, targets, secrets } of rules)
    if (!secrets.length && targets.some(({ channel }) => channel === 'webhook'))
      app.log.warn({ alert: id }, 'this alert has no secret: its receiver can not tell who sends')
  const config = configFile(options.configPath, ({ message, problems }) => app.log.error({ problems }, message))
  const opened = openStore(address, {
    dimensions: options.dimensions,
    onTrouble: (thrown) => app.log.error(thrown, 'what waits could not be brought into the cells'),
  })
  const store = options.buffer
    ? bufferedStore(opened, options.buffer, (thrown) => app.log.error(thrown, 'the buffer tries again'))
    : opened
  const books = openBooks(address)
  const collector: Collector = {
    options,
    settings,
    config,
    store,
    books,
    identity,
    guard: createGuard(settings, config.keys),
    suspicion: createSuspicion(shareSightings(books)),
    alerts: createAlerts({
      rules,
      books,
      send: sender({
        privateHosts: settings.privateHosts,
        smtpUrl: process.env.EARSHOT_SMTP_URL,
        mailFrom: process.env.EARSHOT_MAIL_FROM,
      }),
      onTrouble: (key, alert, reason) => app.log.warn({ key, alert, reason }, 'an alert was not delivered'),
    }),
    cases: createCases({ books, settings: settings.cases, config: config.current }),
    actions: createActions(books),
    admission: createAdmission({
      mostBytes: options.mostWaitingBytes ?? MOST_WAITING_BYTES,
      mostRequests: options.mostWaitingRequests ?? MOST_WAITING_REQUESTS,
    }),
    stream: createStream(),
    counters: createCounters(),
  }
  const recover = createRecovery(books, store)
  let nextSweepMs = 0
  let stopUpkeep = async () => {}
  app.addHook('preClose', async () => collector.stream.close())
  app.addHook('onClose', async () => {
    await stopUpkeep()
    await collector.alerts.stop()
    await store.close()
    await books.close()
  })
  app.addHook('onRequest', async (_, reply) => void reply.header('x-content-type-options', 'nosniff'))
  readBodiesAsText(app)
  answerProblems(app)
  logRequests(app)

  // The highest quality takes a hundred times as long for a few percent.
  const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }
  await app.register(compress, { threshold: 1024, brotliOptions, encodings: ['br', 'gzip'] })
  ingestRoutes(app, collector)
  configRoutes(app, collector)
  reportRoutes(app, collector)
  responseRoutes(app, collector)
  peopleRoutes(app, collector)
  streamRoutes(app, collector)
  healthRoutes(app, collector)
  adminRoutes(app, collector)
  guardRoutes(app, collector)
  alertRoutes(app, collector)
  caseRoutes(app, collector)
  actionRoutes(app, collector)
  outcomeRoutes(app, collector)
  precisionRoutes(app, collector)
  await plainRoutes(app, collector)
  await fileRoutes(app, collector)
  stopUpkeep = upkeep(
    async () => {
      await recover()
      await books.apply([['delete from sightings where at < ?', Date.now() - SIGHTINGS_LAST_MS]])
      collector.alerts.wake()
      if (Date.now() < nextSweepMs) return
      await sweep(collector)
      nextSweepMs = Date.now() + SWEEP_EVERY_MS
    },
    { everyMs: UPKEEP_EVERY_MS, onTrouble: (thrown) => app.log.error(thrown, 'the books could not be looked after') },
  )
  return { app, collector }
}
