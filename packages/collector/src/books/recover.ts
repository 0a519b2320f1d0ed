import type { Store } from '../store/store'
import type { Books, Statement } from './books'

interface Held {
  project: string
  response: string
  rev: number
}

/** Another collector on the same store may be between the two writes right now; no request takes this long. */
const LEFT_BEHIND_AFTER_MS = 600_000

/**
 * Takes up what a process left behind that ended between writing down what an answer sets off and the answer's commit: what
 * was committed is released, the rest goes with the answer that never was. Its device, which got no verdict, sends again.
 */
export async function recover(books: Books, store: Store, nowMs = Date.now()): Promise<void> {
  const held = await books.all<Held>(
    `select project, response, rev from alerts where held = 1 union select project, response, rev from cases where held = 1`,
  )
  if (!held.length) return
  const waiting = new Map(held.map((one) => [JSON.stringify([one.project, one.response]), one]))
  const found: Held[] = []
  for await (const { project, id, rev } of store.responses()) {
    const one = waiting.get(JSON.stringify([project, id]))
    if (one && rev >= one.rev) found.push(one)
  }
  const before = new Date(nowMs - LEFT_BEHIND_AFTER_MS).toISOString()
  await books.apply([
    ...(['alerts', 'cases'] as const).flatMap((table) =>
      found.map(
        ({ project, response }): Statement => [
          `update ${table} set held = 0 where project = ? and response = ? and held = 1`,
          project,
          response,
        ],
      ),
    ),
    ['delete from alerts where held = 1 and created_at < ?', before],
    ['delete from cases where held = 1 and changed_at < ?', before],
  ])
}
