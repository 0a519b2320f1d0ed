import type { FastifyInstance } from 'fastify'
import type { Collector } from '../collector'
import type { Admission } from '../ingest/admission'
import { readQuality } from '../report/quality'
import type { StoreCounts, StoreQuality } from '../store/store'

const GAUGES: { readonly [name in keyof StoreCounts]: string } = {
  responses: 'Responses, each in its newest revision.',
  revisions: 'Revisions ever accepted and not erased.',
  conflicts: 'Copies set aside because their revision was known with other content.',
  tombstones: 'Erased responses, which can never come back.',
}

const QUALITY: { readonly [name in keyof StoreQuality]: string } = {
  clients: 'Devices that numbered their responses.',
  received: 'Responses of which any revision came, those erased since included.',
  lost: 'Responses that devices made and that never came.',
  awaited: 'Responses that devices made and that may still come.',
  duplicates: 'Copies that were known already, counted for good.',
  stale: 'Revisions that came after a later one, counted for good.',
  conflicts: 'Copies set aside because their revision was known with other content.',
  invalid: 'Documents that were refused, counted for good.',
  erased: 'Responses that were erased.',
  automation: 'Responses flagged as tests.',
}

const WAITING: { readonly [name in keyof Admission['waiting']]: string } = {
  requests: 'Requests that are being read or wait for their commit.',
  bytes: 'Bytes of their bodies.',
}

const gauges = (
  prefix: string,
  helps: { readonly [name: string]: string },
  values: { readonly [name: string]: number },
) =>
  Object.entries(helps).flatMap(([name, help]) => [
    `# HELP ${prefix}${name} ${help}`,
    `# TYPE ${prefix}${name} gauge`,
    `${prefix}${name} ${values[name]}`,
  ])

/** `/healthz`, whether it lives; `/metrics`, figures in Prometheus' text format. */
export function healthRoutes(
  app: FastifyInstance,
  { store, books, alerts, counters, admission, options }: Collector,
): void {
  app.get('/healthz', async (_, reply) => {
    reply.header('cache-control', 'no-store')
    return { status: 'ok' }
  })

  app.get('/metrics', async (_, reply) => {
    const counts = await store.counts()
    const quality = await readQuality(store, options.lostAfterMs)
    const flags = await books.all<{ flag: string; count: number }>(
      'select flag, count(*) as count from flags group by flag',
    )
    const lines = [
      '# HELP earshot_verdicts_total Verdicts on revisions since the start.',
      '# TYPE earshot_verdicts_total counter',
      ...[...counters.all()].map(([status, count]) => `earshot_verdicts_total{status="${status}"} ${count}`),
      ...gauges('earshot_', GAUGES, { ...counts }),
      ...gauges('earshot_quality_', QUALITY, { ...quality }),
      '# HELP earshot_alerts Alerts, by what became of them.',
      '# TYPE earshot_alerts gauge',
      ...Object.entries(await alerts.counts()).map(([status, count]) => `earshot_alerts{status="${status}"} ${count}`),
      '# HELP earshot_flags Answers that look odd, by what is odd.',
      '# TYPE earshot_flags gauge',
      ...flags.map(({ flag, count }) => `earshot_flags{flag="${flag}"} ${count}`),
      ...gauges('earshot_waiting_', WAITING, { ...admission.waiting }),
    ]
    return reply.type('text/plain; version=0.0.4; charset=utf-8').send(`${lines.join('\n')}\n`)
  })
}
