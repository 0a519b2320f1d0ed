import type { FastifyInstance } from 'fastify'
import { admit } from '../admin/auth'
import type { Collector } from '../collector'

const MOST_LISTED = 1000

/** `GET /v1/flags`: how many answers look odd, in which way, and the newest of them (admin). */
export function guardRoutes(app: FastifyInstance, { books, options }: Collector): void {
  app.get('/v1/flags', { onRequest: admit(options.adminToken) }, async () => {
    const counts = await books.all<{ flag: string; count: number }>(
      'select flag, count(*) as count from flags group by flag order by flag',
    )
    return {
      counts: Object.fromEntries(counts.map(({ flag, count }) => [flag, Number(count)])),
      flags: await books.all(
        `select project, response, flag, at from flags order by at desc, response limit ${MOST_LISTED}`,
      ),
    }
  })
}
