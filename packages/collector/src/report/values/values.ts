import type { Values } from '@earshot/schema'
import { factOf } from '../facts'
import type { Section } from '../section'

const FACTS = ['user.role', 'user.segment', 'device', 'locale']
const MOST = 20

/** `GET /v1/report/values`: roles, segments, devices and languages that answered or were asked. */
export const values: Section = {
  params: [],
  async read({ documents }): Promise<Values> {
    const counts = new Map(FACTS.map((fact) => [fact, new Map<string, number>()]))
    for await (const document of documents())
      for (const [fact, own] of counts)
        for (const value of factOf(document, fact)) if (value) own.set(value, (own.get(value) ?? 0) + 1)
    const ranked = [...counts].map(([fact, own]): [string, string[]] => [
      fact,
      [...own]
        .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
        .slice(0, MOST)
        .map(([value]) => value),
    ])
    return { values: Object.fromEntries(ranked) }
  },
}
