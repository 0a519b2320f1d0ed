import type { MakeupPart } from '@earshot/schema'
import type { Books } from '../../books/books'
import { isElsewhere } from '../../books/is-elsewhere'
import type { Query } from '../../responses/query'

/** From the display to the first that arrived of it. */
const STEPS = [
  { name: 'the device’s clock is ahead', mostMs: 0 },
  { name: 'within a minute', mostMs: 60e3 },
  { name: 'within an hour', mostMs: 3600e3 },
  { name: 'within a day', mostMs: 864e5 },
  { name: 'within 7 days', mostMs: 7 * 864e5 },
  { name: 'within 14 days', mostMs: 14 * 864e5 },
  { name: 'later', mostMs: Number.POSITIVE_INFINITY },
] as const

/** Rows that are read at once: other requests have their turn between. */
const PAGE = 2000

interface Arrival {
  id: string
  project: string
  shown_at: string
  received_at: string | null
}

const nextDay = (day: string) => new Date(Date.parse(day) + 864e5).toISOString().slice(0, 10)

/**
 * How many responses of the period arrived how long after their display, by the device's clock and this server's.
 *
 * @returns Null where it is not known.
 */
export async function delays(books: Books, { survey, touchpoint, from, to }: Query): Promise<MakeupPart[] | null> {
  const counts = STEPS.map(({ name }) => ({ name: name as string, count: 0 }))
  const only = [
    ...(survey ? [['and r.survey = ?', survey] as const] : []),
    ...(touchpoint ? [['and r.touchpoint = ?', touchpoint] as const] : []),
  ]
  let after: readonly [shownAt: string, id: string, project: string] = [from ?? '', '', '']
  for (;;) {
    let page: Arrival[]
    try {
      page = await books.all<Arrival>(
        `select r.id, r.project, r.shown_at,
           (select min(l.received_at) from log l where l.id = r.id and l.project = r.project) as received_at
         from responses r where (r.shown_at, r.id, r.project) > (?, ?, ?) and r.shown_at < ?
           ${only.map(([sql]) => sql).join(' ')} order by r.shown_at, r.id, r.project limit ${PAGE}`,
        ...after,
        to ? nextDay(to) : '9',
        ...only.map(([, value]) => value),
      )
    } catch (thrown) {
      if (isElsewhere(thrown)) return null
      throw thrown
    }
    for (const { shown_at, received_at } of page) {
      if (received_at === null) continue
      const delayMs = Date.parse(received_at) - Date.parse(shown_at)
      counts[STEPS.findIndex(({ mostMs }) => delayMs < mostMs)]!.count++
    }
    const last = page.at(-1)
    if (!last || page.length < PAGE) return counts.filter(({ count }) => count > 0)
    after = [last.shown_at, last.id, last.project]
    await new Promise(setImmediate)
  }
}
