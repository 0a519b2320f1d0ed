import type { FastifyInstance } from 'fastify'
import type { Collector } from '../collector'

/** Liveness, and figures for Prometheus. */
export function healthRoutes(app: FastifyInstance, { store, counters }: Collector): void {
  app.get('/healthz', async () => {
    await store.counts()
    return { status: 'ok' }
  })

  app.get('/metrics', async (_, reply) => {
    const { responses, revisions, conflicts, tombstones } = await store.counts()
    const lines = [
      '# TYPE earshot_verdicts_total counter',
      ...[...counters.all()].map(([status, count]) => `earshot_verdicts_total{status="${status}"} ${count}`),
      ...Object.entries({ responses, revisions, conflicts, tombstones }).flatMap(([name, count]) => [`# TYPE earshot_${name} gauge`, `earshot_${name} ${count}`]),
    ]
    return reply.type('text/plain; version=0.0.4; charset=utf-8').send(`${lines.join('\n')}\n`)
  })
}
