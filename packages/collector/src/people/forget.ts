import type { Alerts } from '../alerts/alerts'
import type { Statement } from '../books/books'
import type { Cases } from '../cases/cases'

/** A response, in its project. */
export interface Named {
  project: string
  id: string
}

/** Everything in the books that is about these responses goes when they do; whoever was told of them hears of it. */
export async function forget(
  responses: readonly Named[],
  { alerts, cases }: { alerts: Pick<Alerts, 'forget'>; cases: Pick<Cases, 'forget'> },
): Promise<Statement[]> {
  const ofTable = (table: 'flags' | 'vouched' | 'turns') =>
    responses.map(
      ({ project, id }): Statement => [`delete from ${table} where project = ? and response = ?`, project, id],
    )
  return [
    ...(await alerts.forget(responses)),
    ...cases.forget(responses),
    ...ofTable('flags'),
    ...ofTable('vouched'),
    ...ofTable('turns'),
  ]
}
