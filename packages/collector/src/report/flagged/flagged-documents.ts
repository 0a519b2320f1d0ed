import type { ResponseDocument } from '@earshot/schema'
import type { Books } from '../../books/books'
import { isElsewhere } from '../../books/is-elsewhere'
import { filterOf, type Query } from '../../responses/query'

/** A response that looks odd, and why. */
export interface FlaggedDocument {
  document: ResponseDocument
  flags: readonly string[]
}

const nextDay = (day: string) => new Date(Date.parse(day) + 864e5).toISOString().slice(0, 10)

/**
 * The responses that have a flag, without a look at the others: books and responses lie in one database.
 *
 * @returns Nothing where they do not, as with a store in memory.
 */
export async function flaggedDocuments(books: Books, query: Query): Promise<FlaggedDocument[] | undefined> {
  const { survey, touchpoint, from, to } = filterOf(query)
  const tests = [
    ...(survey ? [['and r.survey = ?', survey] as const] : []),
    ...(touchpoint ? [['and r.touchpoint = ?', touchpoint] as const] : []),
  ]
  try {
    const rows = await books.all<{ document: string; flag: string; response: string; project: string }>(
      `select r.document, f.flag, f.response, f.project from flags f
       join responses r on r.id = f.response and r.project = f.project
       where r.shown_at >= ? and r.shown_at < ? ${tests.map(([sql]) => sql).join(' ')}
       order by r.shown_at, f.project, f.response, f.flag`,
      from ?? '',
      to ? nextDay(to) : '9',
      ...tests.map(([, value]) => value),
    )
    const responses = Map.groupBy(rows, ({ project, response }) => JSON.stringify([project, response]))
    return [...responses.values()].map((own) => ({
      document: JSON.parse(own[0]!.document) as ResponseDocument,
      flags: own.map(({ flag }) => flag),
    }))
  } catch (thrown) {
    if (isElsewhere(thrown)) return undefined
    throw thrown
  }
}
