import type { Action, CaseStatus, Config, ResponseDocument } from '@earshot/schema'
import { type ActionChange, createActions } from '../actions/actions'
import { createCases } from '../cases/cases'
import { flagRows } from '../guard/flag-rows'
import { oddities } from '../guard/suspicion'
import type { Statement } from './books'
import { openBooks } from './open-books'

/** A response of an invented data set, with what is to be made of it beside the response itself. */
export interface Invented {
  document: ResponseDocument
  /** When it is to have arrived, in milliseconds since 1970. */
  arrivedMs: number
  /** What somebody did about it, should it open a case, one after the other, each with its time in milliseconds since 1970. */
  answered?: readonly { status: CaseStatus; note: string; atMs: number }[]
}

const BATCH = 500
const CASES = { dueMs: 3 * 864e5, touchpoints: {} }

/**
 * Writes what goes with an invented data set into the books of its store: when responses arrived, which look odd, whom to answer, what
 * is done. Of real answers the collector sees to all of this itself, as they come.
 *
 * @param address Of the store, which holds the responses already.
 * @param config Whose touchpoints name the owners.
 * @example await fillBooks('sqlite:./demo.db', { invented: [], actions: [], config })
 */
export async function fillBooks(
  address: string,
  {
    invented,
    actions,
    config,
  }: {
    invented: readonly Invented[]
    actions: readonly (ActionChange & Pick<Action, 'project' | 'touchpoint' | 'title'>)[]
    config: Config
  },
): Promise<void> {
  const books = openBooks(address)
  let nowMs = 0
  const cases = createCases({ books, settings: CASES, config: () => config, nowMs: () => nowMs })
  try {
    // The same data set again has them already.
    if ((await books.all('select id from actions limit 1')).length) return
    for (let i = 0; i < invented.length; i += BATCH) {
      const statements = invented.slice(i, i + BATCH).flatMap(({ document, arrivedMs, answered }): Statement[] => {
        const { project, id, rev } = document
        nowMs = arrivedMs
        const arrivedAt = new Date(arrivedMs).toISOString()
        const opened = cases.intents(document)
        const settled = opened.length ? cases.settle(document, { id, rev, status: 'stored' }) : []
        const changed = (opened.length ? (answered ?? []) : []).flatMap(({ atMs, ...change }) => {
          nowMs = atMs
          return cases.change(project, id, change)
        })
        return [
          ['update log set received_at = ? where project = ? and id = ?', arrivedAt, project, id],
          ...flagRows(oddities(document), arrivedAt),
          ...opened,
          ...settled,
          ...changed,
        ]
      })
      await books.apply(statements)
    }
    const { add } = createActions(books)
    await books.apply(actions.map((one) => add(one).statement))
  } finally {
    await books.close()
  }
}
