import type { ResponseDocument } from '@earshot/schema'
import type { FastifyInstance } from 'fastify'
import { auditLine } from '../admin/audit'
import { admit } from '../admin/auth'
import { personHash } from '../admin/person-hash'
import type { Collector } from '../collector'
import { orTryAgain } from '../ingest/or-try-again'
import { barPerson } from './erased-people'
import { forget, type Named } from './forget'

/** `/v1/people/<id>`: all that is known of a person, and its erasure. */
export function peopleRoutes(app: FastifyInstance, { store, books, alerts, cases, options }: Collector): void {
  const forAdmin = { onRequest: admit(options.adminToken) }

  app.get<{ Params: { id: string } }>('/v1/people/:id', forAdmin, async ({ params: { id }, log }) => {
    const responses: ResponseDocument[] = []
    for await (const doc of store.responses({ person: id })) responses.push(doc)
    await orTryAgain(log, () =>
      books.apply([auditLine('access', { subject: personHash(id), count: responses.length })]),
    )
    return {
      person: id,
      responses,
      cases: await books.all(
        `select project, response, touchpoint, owner, status, note, opened_at as "openedAt", due_at as "dueAt" from cases
         where person = ?`,
        id,
      ),
      alerts: await books.all(
        `select alert, channel, response, status, created_at as "createdAt", sent_at as "sentAt" from alerts where person = ?`,
        id,
      ),
      verified: await books.all('select project, response, rev, claims from vouched where person = ?', id),
      outcomes: await books.all('select project, outcome, at from outcomes where person = ?', id),
    }
  })

  app.delete<{ Params: { id: string } }>('/v1/people/:id', forAdmin, async ({ params: { id }, log }) => ({
    person: id,
    erased: await orTryAgain(log, async () => {
      const own: Named[] = []
      for await (const { project, id: response } of store.responses({ person: id })) own.push({ project, id: response })
      // First what keeps late copies out: ending in between, it is done again, and nothing came back meanwhile.
      await books.apply([
        barPerson(id, new Date().toISOString()),
        ...(await forget(own, { alerts, cases })),
        ['delete from alerts where person = ?', id],
        [
          `delete from case_steps where exists (select 1 from cases c where c.person = ? and c.project = case_steps.project
             and c.response = case_steps.response)`,
          id,
        ],
        ['delete from cases where person = ?', id],
        ['delete from vouched where person = ?', id],
        ['delete from turns where person = ?', id],
        ['delete from outcomes where person = ?', id],
      ])
      const count = await store.erasePerson(id)
      await books.apply([auditLine('erasure', { subject: personHash(id), count })])
      alerts.wake()
      return count
    }),
  }))
}
