import { auditLine } from '../admin/audit'
import type { Collector } from '../collector'
import { aged } from './aged'
import { forget, type Named } from './forget'

/** Responses in one transaction. */
const BATCH = 200

/**
 * Removes what is over: words, persons, whole responses, and what the books hold of them. Done twice, the second time
 * changes nothing; ended in between, the next one goes on.
 *
 * @returns How many responses changed.
 */
export async function sweep(
  {
    store,
    books,
    alerts,
    cases,
    settings: { retention },
  }: Pick<Collector, 'store' | 'books' | 'alerts' | 'cases' | 'settings'>,
  nowMs = Date.now(),
): Promise<number> {
  const before = (ms: number) => new Date(nowMs - ms).toISOString()
  const { responsesMs, textMs, personMs, auditMs } = retention
  const given = [responsesMs, textMs, personMs].filter((ms) => ms !== undefined)
  let count = 0

  async function change(keys: readonly Named[], over: readonly Named[]): Promise<void> {
    if (!keys.length) return
    await books.apply(await forget(over, { alerts, cases }))
    count += await store.rewrite(keys, (doc) => aged(doc, nowMs, retention))
  }

  if (given.length) {
    let keys: Named[] = []
    let over: Named[] = []
    for await (const doc of store.responses({ to: before(Math.min(...given)).slice(0, 10) })) {
      const kept = aged(doc, nowMs, retention)
      if (kept && JSON.stringify(kept) === JSON.stringify(doc)) continue
      keys.push({ project: doc.project, id: doc.id })
      if (!kept) over.push({ project: doc.project, id: doc.id })
      if (keys.length < BATCH) continue
      await change(keys, over)
      keys = []
      over = []
    }
    await change(keys, over)
    const told = before(Math.min(...given))
    await books.apply([
      [`delete from alerts where created_at < ? and status <> 'waiting'`, told],
      [`update cases set person = null, answers = '{}' where opened_at < ? and answers <> '{}'`, told],
    ])
  }
  if (personMs !== undefined) await books.apply([['delete from outcomes where at < ?', before(personMs)]])
  await books.apply([
    ...(auditMs === undefined ? [] : [['delete from audit where at < ?', before(auditMs)] as const]),
    ...(count ? [auditLine('retention', { count }, nowMs)] : []),
  ])
  return count
}
