import { sinksOf } from './delivery/sinks-of'
import type { Engine } from './engine'
import type { Memory } from './memory/memory'
import type { RejectedRow } from './outbox/outbox'
import { isRow } from './outbox/row'
import type { Kept, OwnResponse, Panel, PanelSource } from './panel'
import { textFor } from './run/text'
import { settingFor } from './setting'

/** How long the collectors may take to confirm a deletion before the panel says that they are asked again later. */
const CONFIRMED_WITHIN_MS = 3000

/** This device's own responses, read anew. */
async function look({ platform: { store }, keys, memory: known }: Engine): Promise<Kept> {
  const [waiting, own, rejected, remembered] = await Promise.all(
    [keys.waiting, keys.own, keys.rejected, keys.memory].map((prefix) => store.entries(prefix)),
  )
  const refused = new Map(
    rejected!.flatMap(([, row]) => (isRow(row) ? [[row.doc.id, (row as unknown as RejectedRow).doc.rev]] : [])),
  )
  const as = (rows: readonly [string, unknown][], state: OwnResponse['state']): OwnResponse[] =>
    rows.flatMap(([, row]) =>
      isRow(row) ? [{ doc: row.doc, state: refused.get(row.doc.id) === row.doc.rev ? 'refused' : state }] : [],
    )
  const memory = (remembered![0]?.[1] as Memory | undefined) ?? known
  return {
    responses: [...as(waiting!, 'waits'), ...as(own!, 'sent')]
      .filter(({ doc }) => Object.keys(doc.answers ?? {}).length)
      .sort((a, b) => (a.doc.shownAt < b.doc.shownAt ? 1 : -1)),
    displays: memory?.displays.length ?? 0,
    code: memory?.client,
    isOptedOut: !!memory?.isOptedOut,
    isDurable: store.durable !== 'memory',
  }
}

/** The engine's side of the panel: in the panel's own file, since few people ever open it. */
export function panelOf({ engine, actions, closed }: PanelSource): Panel {
  const { config, platform, keys } = engine
  const { store } = platform
  const sinks = sinksOf(config)
  const { host } = platform.page()
  const { locales } = settingFor(engine, config.surveys[0]!)
  return {
    config,
    locales,
    host,
    sentTo: [...new Set(sinks.map(({ url }) => new URL(url, `https://${host}`).host))],
    look: () => look(engine),
    text: (text, answers) => textFor(text, locales, engine.facts(undefined, answers)),
    async remove(id) {
      const isProven = (await store.count(keys.secret + id)) > 0
      const deletion = actions.deleteResponse(id).then(async () => {
        if (await store.count(keys.erase + id)) return 'waits'
        const isReached = sinks.every(({ format = 'earshot' }) => format === 'earshot') && (isProven || !sinks.length)
        return isReached ? 'everywhere' : 'here'
      })
      return Promise.race([
        deletion,
        new Promise<'waits'>((resolve) => platform.after(CONFIRMED_WITHIN_MS, () => resolve('waits'))),
      ])
    },
    setAsking: (isAsking) => (isAsking ? actions.optIn() : actions.optOut()),
    closed,
  }
}
