import type { Flagged } from '@earshot/schema'
import { groupsOf } from '../groups-of'
import type { Section } from '../section'
import { isWanted } from '../where'

const nameOf = (project: string, response: string) => JSON.stringify([project, response])

/** `GET /v1/report/flagged`: how many of the answers look odd; where none has a flag, no response is read. */
export const flagged: Section = {
  params: ['survey', 'touchpoint'],
  async read({ where, books, documents }): Promise<Flagged> {
    const flagsOf = new Map<string, string[]>()
    for (const { project, response, flag } of await books.all<{ project: string; response: string; flag: string }>(
      'select project, response, flag from flags',
    )) {
      const name = nameOf(project, response)
      flagsOf.set(name, [...(flagsOf.get(name) ?? []), flag])
    }
    const found = { flagged: 0, surveys: {} as Record<string, number>, flags: {} as Record<string, number> }
    if (flagsOf.size === 0) return found
    const facts = Object.keys(where)
    for await (const document of documents()) {
      const flags = flagsOf.get(nameOf(document.project, document.id))
      if (!flags || Object.keys(document.answers).length === 0) continue
      if (!groupsOf(document, facts).some((group) => isWanted(group, where))) continue
      found.flagged++
      found.surveys[document.survey] = (found.surveys[document.survey] ?? 0) + 1
      for (const flag of flags) found.flags[flag] = (found.flags[flag] ?? 0) + 1
    }
    return found
  },
}
