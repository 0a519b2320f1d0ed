import type { Store } from '../store/store'
import type { Books, Statement } from './books'

interface Held {
  kind: 'alerts' | 'cases'
  project: string
  response: string
  rev: number
}

/** Another collector on the same store may be between the two writes right now; no request takes this long. */
const LEFT_BEHIND_AFTER_MS = 600_000

/**
 * Takes up what a process left behind that ended between writing down what an answer sets off and the answer's commit: what
 * was committed is released, the rest goes with the answer that never was. Its device, which got no verdict, sends again.
 *
 * What another collector writes right now looks the same. So nothing goes that this one has not seen waiting, in the same
 * revision, for longer than any request takes: by its own clock, since the other's may be wrong.
 *
 * @returns What looks once.
 */
export function createRecovery(
  books: Books,
  store: Store,
  { nowMs = Date.now }: { nowMs?: () => number } = {},
): () => Promise<void> {
  let seenAtMs = new Map<string, number>()

  return async () => {
    const held = await books.all<Held>(
      `select 'alerts' as kind, project, response, rev from alerts where held = 1
       union select 'cases' as kind, project, response, rev from cases where held = 1`,
    )
    const now = nowMs()
    const seen = new Map<string, number>()
    const revs = await store.revs(held.map(({ project, response: id }) => ({ project, id })))
    const statements = held.flatMap((one, i): Statement[] => {
      const { kind, project, response, rev } = one
      if ((revs[i] ?? -1) >= rev)
        return [
          [
            `update ${kind} set held = 0 where project = ? and response = ? and rev = ? and held = 1`,
            project,
            response,
            rev,
          ],
        ]
      const key = JSON.stringify([kind, project, response, rev])
      const since = seenAtMs.get(key) ?? now
      seen.set(key, since)
      if (now - since < LEFT_BEHIND_AFTER_MS) return []
      return [
        [`delete from ${kind} where project = ? and response = ? and rev = ? and held = 1`, project, response, rev],
      ]
    })
    seenAtMs = seen
    await books.apply(statements)
  }
}
