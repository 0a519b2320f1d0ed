import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { auditLine } from '../admin/audit'
import { admit } from '../admin/auth'
import { readBody } from '../admin/read-body'
import type { Collector } from '../collector'
import { orTryAgain } from '../ingest/or-try-again'
import { Problem } from '../problem'
import { type Outcome, outcomeRow, readOutcome } from './outcome'

const MOST = 10_000
const body = z.union([z.array(z.unknown()).max(MOST), z.strictObject({ outcomes: z.array(z.unknown()).max(MOST) })])

/** `POST /v1/outcomes`: what became of people, as another system knows it. `GET /v1/outcomes`: how many of each (admin). */
export function outcomeRoutes(app: FastifyInstance, { books, config, options }: Collector): void {
  const forAdmin = { onRequest: admit(options.adminToken) }

  app.post('/v1/outcomes', forAdmin, async ({ body: sent, log }) => {
    const given = readBody(sent, body)
    const rows = Array.isArray(given) ? given : given.outcomes
    const read = rows.map((row) => readOutcome(row, config.current()?.project))
    const wrong = read.findIndex((one) => 'problem' in one)
    if (wrong >= 0)
      throw new Problem(
        400,
        'An outcome is not right; none was taken.',
        `/${wrong}${(read[wrong] as { problem: string }).problem}`,
      )
    const changes = await orTryAgain(log, () =>
      books.apply([
        ...read.map((one) => outcomeRow((one as { outcome: Outcome }).outcome)),
        auditLine('outcomes', { count: rows.length }),
      ]),
    )
    const taken = changes.slice(0, -1).reduce((sum, one) => sum + one, 0)
    return { taken, known: rows.length - taken }
  })

  app.get('/v1/outcomes', forAdmin, async () => ({
    outcomes: (
      await books.all<{ project: string; outcome: string; count: number }>(
        'select project, outcome, count(*) as count from outcomes group by project, outcome order by project, outcome',
      )
    ).map((row) => ({ ...row, count: Number(row.count) })),
  }))
}
