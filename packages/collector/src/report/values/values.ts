import type { Values } from '@earshot/schema'
import { filterOf } from '../../responses/query'
import { factOf } from '../facts'
import type { Ask, Section } from '../section'

const FACTS = ['user.role', 'user.segment', 'device', 'locale']
const MOST = 20

type Counts = ReadonlyMap<string, Map<string, number>>

function count(counts: Counts, fact: string, values: readonly string[], times: number): void {
  const own = counts.get(fact)
  for (const value of values) if (value) own?.set(value, (own.get(value) ?? 0) + times)
}

/** From the cells, where these are kept apart by all of the facts; else from each response. */
async function countAll({ query, store, documents }: Ask, counts: Counts): Promise<void> {
  const dimensions = await store.dimensions()
  if (FACTS.every((fact) => dimensions.includes(fact))) {
    for (const { series, total } of await store.cells(filterOf(query)))
      if (series.kind === 'display')
        for (const [place, fact] of dimensions.entries()) count(counts, fact, series.facts[place] ?? [], total)
    return
  }
  for await (const document of documents()) for (const fact of FACTS) count(counts, fact, factOf(document, fact), 1)
}

/** `GET /v1/report/values`: roles, segments, devices and languages that answered or were asked. */
export const values: Section = {
  params: [],
  async read(ask): Promise<Values> {
    const counts: Counts = new Map(FACTS.map((fact) => [fact, new Map<string, number>()]))
    await countAll(ask, counts)
    const ranked = [...counts].map(([fact, own]): [string, string[]] => [
      fact,
      [...own]
        .filter(([, times]) => times > 0)
        .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
        .slice(0, MOST)
        .map(([value]) => value),
    ])
    return { values: Object.fromEntries(ranked) }
  },
}
