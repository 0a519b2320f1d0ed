import type { Flagged } from '@earshot/schema'
import { needsTrust } from '../../guard/trust'
import { groupsOf } from '../groups-of'
import type { Ask, Section } from '../section'
import { isWanted } from '../where'
import { type FlaggedDocument, flaggedDocuments } from './flagged-documents'

const nameOf = (project: string, response: string) => JSON.stringify([project, response])

/** The same by a look at each response. */
async function byScan({ books, documents }: Ask): Promise<FlaggedDocument[]> {
  const rows = await books.all<{ project: string; response: string; flag: string }>(
    'select project, response, flag from flags',
  )
  const flags = Map.groupBy(rows, ({ project, response }) => nameOf(project, response))
  const found: FlaggedDocument[] = []
  if (flags.size === 0) return found
  for await (const document of documents()) {
    const own = flags.get(nameOf(document.project, document.id))
    if (own) found.push({ document, flags: own.map(({ flag }) => flag) })
  }
  return found
}

/** `GET /v1/report/flagged`: how many of the answers look odd; those without a flag are not read. */
export const flagged: Section = {
  params: ['survey', 'touchpoint'],
  async read(ask): Promise<Flagged> {
    const { query, where, books } = ask
    const facts = Object.keys(where)
    const all = (needsTrust(facts) ? undefined : await flaggedDocuments(books, query)) ?? (await byScan(ask))
    const found = { flagged: 0, surveys: {} as Record<string, number>, flags: {} as Record<string, number> }
    for (const { document, flags } of all) {
      if (Object.keys(document.answers).length === 0) continue
      if (!groupsOf(document, facts).some((group) => isWanted(group, where))) continue
      found.flagged++
      found.surveys[document.survey] = (found.surveys[document.survey] ?? 0) + 1
      for (const flag of flags) found.flags[flag] = (found.flags[flag] ?? 0) + 1
    }
    return found
  },
}
