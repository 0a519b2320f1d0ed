import type { FastifyInstance } from 'fastify'
import type { Collector } from '../collector'
import type { StoreCounts } from '../store/store'

const GAUGES: { readonly [name in keyof StoreCounts]: string } = {
  responses: 'Responses, each in its newest revision.',
  revisions: 'Revisions ever accepted and not erased.',
  conflicts: 'Copies set aside because their revision was known with other content.',
  tombstones: 'Erased responses, which can never come back.',
}

/** `/healthz`, whether it lives; `/metrics`, figures in Prometheus' text format. */
export function healthRoutes(app: FastifyInstance, { store, counters }: Collector): void {
  app.get('/healthz', async (_, reply) => {
    reply.header('cache-control', 'no-store')
    return { status: 'ok' }
  })

  app.get('/metrics', async (_, reply) => {
    const counts = await store.counts()
    const lines = [
      '# HELP earshot_verdicts_total Verdicts on revisions since the start.',
      '# TYPE earshot_verdicts_total counter',
      ...[...counters.all()].map(([status, count]) => `earshot_verdicts_total{status="${status}"} ${count}`),
      ...Object.entries(GAUGES).flatMap(([name, help]) => [
        `# HELP earshot_${name} ${help}`,
        `# TYPE earshot_${name} gauge`,
        `earshot_${name} ${counts[name as keyof StoreCounts]}`,
      ]),
    ]
    return reply.type('text/plain; version=0.0.4; charset=utf-8').send(`${lines.join('\n')}\n`)
  })
}
