import { ACTION_STATUSES } from '@earshot/schema'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { auditLine } from '../admin/audit'
import { admit } from '../admin/auth'
import { readBody } from '../admin/read-body'
import type { Collector } from '../collector'
import { orTryAgain } from '../ingest/or-try-again'
import { Problem } from '../problem'
import { effectsOf } from './effects'

const LONGEST_NEWS = 300

const id = z.string().regex(/^[\w.:-]{1,64}$/, 'allowed: an id: 1 to 64 of letters, digits, . _ : -')
const day = z.iso.date('allowed: a UTC day like 2026-11-25')
/** Without braces: what stands in those is filled in the browser. */
const news = z
  .string()
  .max(LONGEST_NEWS)
  .regex(/^[^{}]*$/, 'allowed: a text without { and }')

const fields = {
  touchpoint: id,
  title: z.string().min(1).max(200),
  owner: z.string().max(200).nullable().optional(),
  status: z.enum(ACTION_STATUSES).optional(),
  dueOn: day.nullable().optional(),
  shippedOn: day.nullable().optional(),
  youSaid: news.nullable().optional(),
  weDid: news.nullable().optional(),
  isTold: z.boolean().optional(),
}
const added = z.strictObject({ ...fields, project: z.string().min(1).max(200).optional() })
const changed = z.strictObject({ ...fields, touchpoint: fields.touchpoint.optional(), title: fields.title.optional() })

/**
 * `GET /v1/actions`: what is done about what people say, with scores before and after. `POST /v1/actions`, `PATCH` and `DELETE
 * /v1/actions/<id>` (admin).
 */
export function actionRoutes(app: FastifyInstance, { actions, books, config, options, store }: Collector): void {
  const forAdmin = { onRequest: admit(options.adminToken) }

  app.get('/v1/actions', forAdmin, async () => ({
    actions: await effectsOf(store, await actions.list(), Date.now()),
  }))

  app.post('/v1/actions', forAdmin, async ({ body, log }, reply) => {
    const { project = config.current()?.project, ...given } = readBody(body, added)
    if (project === undefined)
      throw new Problem(400, 'The body is not what this takes.', '/project: found nothing, allowed: a project')
    const { id: subject, statement } = actions.add({ ...given, project })
    await orTryAgain(log, () => books.apply([statement, auditLine('action', { subject, detail: 'added' })]))
    return reply.code(201).send({ id: subject })
  })

  app.patch<{ Params: { id: string } }>('/v1/actions/:id', forAdmin, async ({ params, body, log }, reply) => {
    const wanted = readBody(body, changed)
    const [rows] = await orTryAgain(log, () =>
      books.apply([
        actions.change(params.id, wanted),
        auditLine('action', { subject: params.id, detail: wanted.status ?? 'changed' }),
      ]),
    )
    if (!rows) throw new Problem(404, 'There is no such action.', `found ${params.id}`)
    return reply.code(204).send()
  })

  app.delete<{ Params: { id: string } }>('/v1/actions/:id', forAdmin, async ({ params, log }, reply) => {
    const [rows] = await orTryAgain(log, () =>
      books.apply([actions.remove(params.id), auditLine('action', { subject: params.id, detail: 'removed' })]),
    )
    if (!rows) throw new Problem(404, 'There is no such action.', `found ${params.id}`)
    return reply.code(204).send()
  })
}
