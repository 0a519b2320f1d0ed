import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { auditLine } from '../../admin/audit'
import { admit } from '../../admin/auth'
import { readBody } from '../../admin/read-body'
import type { Collector } from '../../collector'
import { orTryAgain } from '../../ingest/or-try-again'
import { Problem } from '../../problem'

const ITEM = /^[0-9a-f]{32}$/
const mark = z.strictObject({ isRight: z.boolean().nullable() })

/** `PATCH /v1/topic-checks/<item>`: whether a text belongs under its topic; null takes the mark back (admin). */
export function precisionRoutes(app: FastifyInstance, { books, options }: Collector): void {
  app.patch<{ Params: { item: string } }>(
    '/v1/topic-checks/:item',
    { onRequest: admit(options.adminToken) },
    async ({ params: { item }, body, log }, reply) => {
      if (!ITEM.test(item))
        throw new Problem(400, 'There is no such item.', `found ${JSON.stringify(item)}, allowed: 32 hex digits`)
      const { isRight } = readBody(body, mark)
      await orTryAgain(log, () =>
        books.apply([
          isRight === null
            ? ['delete from topic_checks where item = ?', item]
            : [
                `insert into topic_checks (item, is_right, at) values (?, ?, ?)
                 on conflict (item) do update set is_right = excluded.is_right, at = excluded.at`,
                ...[item, Number(isRight), new Date().toISOString()],
              ],
          auditLine('topic', { subject: item, detail: isRight === null ? 'taken back' : isRight ? 'right' : 'wrong' }),
        ]),
      )
      return reply.code(204).send()
    },
  )
}
