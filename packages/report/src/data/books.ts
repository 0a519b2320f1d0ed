import type { ActionList, CaseList } from '@earshot/schema'

/** What the collector keeps beside the answers, by its name in the address: `GET /v1/cases`. */
export interface Books {
  cases: CaseList
  actions: ActionList
}

/**
 * The body of a list of cases or actions.
 * @throws TypeError naming what is missing.
 */
export function parseBooks<N extends keyof Books>(name: N, body: unknown): Books[N] {
  if (typeof body !== 'object' || body === null || !(name in body))
    throw new TypeError(`/${name} is missing: allowed is an answer of v1/${name}`)
  return body as Books[N]
}
