import { CASE_STATUSES, type CaseStatus } from '@earshot/schema'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { auditLine } from '../admin/audit'
import { admit } from '../admin/auth'
import { readBody } from '../admin/read-body'
import type { Collector } from '../collector'
import { orTryAgain } from '../ingest/or-try-again'
import { Problem } from '../problem'
import { readQuery } from '../responses/query'

const change = z.strictObject({
  status: z.enum(CASE_STATUSES).optional(),
  owner: z.string().max(200).optional(),
  note: z.string().max(4000).optional(),
})

/** `GET /v1/cases?status=`: whom to answer. `PATCH /v1/cases/<project>/<response>`: how far that is (admin). */
export function caseRoutes(app: FastifyInstance, { cases, books, options }: Collector): void {
  const forAdmin = { onRequest: admit(options.adminToken) }

  app.get('/v1/cases', forAdmin, async ({ query, log }) => {
    const { status } = readQuery(query, ['status'])
    if (status && !CASE_STATUSES.includes(status as CaseStatus))
      throw new Problem(
        400,
        'This status is not known.',
        `status: found "${status}", allowed: ${CASE_STATUSES.join(', ')}`,
      )
    const list = await cases.list(status as CaseStatus | undefined)
    await orTryAgain(log, () => books.apply([auditLine('read', { count: list.cases.length, detail: 'cases' })]))
    return list
  })

  app.patch<{ Params: { project: string; response: string } }>(
    '/v1/cases/:project/:response',
    forAdmin,
    async ({ params: { project, response }, body, log }, reply) => {
      const wanted = readBody(body, change)
      const [changed] = await orTryAgain(log, () =>
        books.apply([
          ...cases.change(project, response, wanted),
          auditLine('case', { subject: response, detail: wanted.status }),
        ]),
      )
      if (!changed) throw new Problem(404, 'There is no such case.', `found ${project}/${response}`)
      return reply.code(204).send()
    },
  )
}
